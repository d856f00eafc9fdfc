import type { ResolvedLab } from '../../../model/index.ts';
import type { Diagram } from '../diagram.ts';
import { finish } from '../finish.ts';
import { fold } from '../fold.ts';
import type { Lines } from '../lines.ts';
import { sketchOf } from '../sketch.ts';

/** Pools and datasets, and whose data lies in them. */
export function storage(lab: ResolvedLab, lines: Lines): Diagram {
  const uses = lines.all.filter(({ relation }) => relation === 'disk' || relation === 'mounts');
  const sketch = sketchOf([...lab.pools, ...lab.datasets, ...uses.flatMap(({ from }) => from)], uses);
  fold(sketch, [{ close: 'vm' }, { close: 'lxc' }, { close: 'cluster' }, { keep: 6 }, { keep: 3 }, { close: 'pool' }]);
  return finish(lab, sketch, {
    view: 'storage',
    title: `Storage of ${lab.name}`,
    description: 'Storage pools and datasets in the hosts whose disks they are, and the guests, hosts, clusters and services that keep data in them.',
    direction: 'right',
  });
}
