import type { ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { withStatus } from '../facts.ts';
import { finish } from '../finish.ts';
import { fold, manyGuests } from '../fold.ts';
import type { Lines } from '../lines.ts';
import { sketchOf } from '../sketch.ts';

/** Every VLAN and who is attached to it. */
export function network(lab: ResolvedLab, lines: Lines): Diagram {
  const attached = lines.all.filter(({ relation }) => relation === 'attached');
  const sketch = sketchOf([...lab.vlans, ...attached.map(({ from }) => from)], attached, { closed: manyGuests(lab.vms.length + lab.lxcs.length) });
  fold(sketch, [{ close: 'host' }]);
  return finish(lab, sketch, {
    view: 'network',
    title: `Networks of ${lab.name}`,
    description: 'Hosts and guests on the left, VLANs on the right. A line is an attachment. Ids and addresses of VLANs are secrets.',
    direction: 'right',
    detail: (subject) => (subject.kind === 'vlan' ? withStatus(subject, [subject.description?.replace(/\.$/, '') ?? 'VLAN']) : undefined),
  });
}
