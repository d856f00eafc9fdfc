import { capacityOf, totalSize } from '../../../../model/index.ts';
import type { Host, ResolvedLab } from '../../../../model/index.ts';
import type { Cell } from './cell.ts';
import { amount, names, size, text } from './cells.ts';

/** A host: where it stands, its size, and what its guests leave of it. */
export function hostRow(lab: ResolvedLab, host: Host): Cell[] {
  const { guests, cores, memory, pools } = capacityOf(lab, host);
  return [
    names('Location', [host.location]),
    text('System', host.platform),
    amount('Guests', guests.length),
    amount('Threads', cores.whole),
    size('Memory', memory.whole),
    size('Memory free', memory.free),
    size('Disk', totalSize(pools.map(({ whole }) => whole))),
    size('Disk free', totalSize(pools.map(({ free }) => free))),
    text('Cards', host.gpus.map(({ name }) => name).join(', ')),
  ];
}
