import type { ResolvedLab } from '../../../model/index.ts';
import {
  collapse,
  containerOf,
  graphOf,
  manyGuests,
  networksOf,
  render,
  withStatus,
} from '../graph/index.ts';
import type { Diagram, Relations } from '../graph/index.ts';

/** Every VLAN and who is attached to it. */
export function network(lab: ResolvedLab, relations: Relations): Diagram {
  const attached = relations.all.filter(({ kind }) => kind === 'attached');
  // In a frame, so that a VLAN that nobody is on stands among the others.
  const networks = new Map(lab.locations.map((location) => [location, networksOf(location)]));
  const graph = graphOf([...lab.vlans, ...attached.map(({ from }) => from)], attached, {
    closed: manyGuests(lab.vms.length + lab.lxcs.length),
    container: (subject) =>
      subject.kind === 'vlan' ? networks.get(subject.location) : containerOf(subject),
  });
  collapse(graph, [{ close: 'host' }]);
  return render(lab, graph, {
    view: 'network',
    title: `Networks of ${lab.name}`,
    description:
      'Hosts and guests on the left, VLANs on the right. A line is an attachment. ' +
      'Ids and addresses of VLANs are secrets.',
    direction: 'right',
    detail: (subject) =>
      subject.kind === 'vlan'
        ? withStatus(subject, [subject.description?.replace(/\.$/, '') ?? 'VLAN'])
        : undefined,
  });
}
