import type { ResolvedLab } from '../../../model/index.ts';
import { collapse, graphOf, render } from '../graph/index.ts';
import type { Diagram, Relations } from '../graph/index.ts';

/** Pools and datasets, and whose data lies in them. */
export function storage(lab: ResolvedLab, relations: Relations): Diagram {
  const uses = relations.all.filter(({ kind }) => kind === 'disk' || kind === 'mounts');
  const graph = graphOf([...lab.pools, ...lab.datasets, ...uses.flatMap(({ from }) => from)], uses);
  collapse(graph, [
    { close: 'vm' },
    { close: 'lxc' },
    { close: 'cluster' },
    { keep: 6 },
    { keep: 3 },
    { close: 'pool' },
  ]);
  return render(lab, graph, {
    view: 'storage',
    title: `Storage of ${lab.name}`,
    description:
      'Storage pools and datasets in the hosts whose disks they are, ' +
      'and the guests, hosts, clusters and services that keep data in them.',
    direction: 'right',
  });
}
