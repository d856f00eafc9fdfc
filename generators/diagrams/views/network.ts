import type { ResolvedLab } from '../../../model/index.ts';
import { networksOf } from '../actors.ts';
import type { Diagram } from '../diagram.ts';
import { withStatus } from '../facts.ts';
import { finish } from '../finish.ts';
import { fold, manyGuests } from '../fold.ts';
import type { Lines } from '../lines.ts';
import { containerOf, sketchOf } from '../sketch.ts';

/** Every VLAN and who is attached to it. */
export function network(lab: ResolvedLab, lines: Lines): Diagram {
  const attached = lines.all.filter(({ relation }) => relation === 'attached');
  // In a frame, so that a VLAN that nobody is on stands among the others.
  const networks = new Map(lab.locations.map((location) => [location, networksOf(location)]));
  const sketch = sketchOf([...lab.vlans, ...attached.map(({ from }) => from)], attached, {
    closed: manyGuests(lab.vms.length + lab.lxcs.length),
    container: (subject) => (subject.kind === 'vlan' ? networks.get(subject.location) : containerOf(subject)),
  });
  fold(sketch, [{ close: 'host' }]);
  return finish(lab, sketch, {
    view: 'network',
    title: `Networks of ${lab.name}`,
    description: 'Hosts and guests on the left, VLANs on the right. A line is an attachment. Ids and addresses of VLANs are secrets.',
    direction: 'right',
    detail: (subject) => (subject.kind === 'vlan' ? withStatus(subject, [subject.description?.replace(/\.$/, '') ?? 'VLAN']) : undefined),
  });
}
