import { clusterOf, servicesOn, totalSize } from '../../../../model/index.ts';
import type { Guest, ResolvedLab } from '../../../../model/index.ts';
import type { Cell } from './cell.ts';
import { amount, names, size } from './cells.ts';
import { copied } from './copied.ts';

/** A VM or a container: where it runs, its size, and what it is for. */
export function guestRow(lab: ResolvedLab, guest: Guest): Cell[] {
  const cluster = guest.kind === 'vm' ? clusterOf(lab, guest) : undefined;
  return [
    names('Host', [guest.host]),
    amount('Cores', guest.cores),
    size('Memory', guest.memory),
    size('Disk', totalSize(disksOf(guest).map((disk) => disk.size))),
    names('Networks', guest.networks),
    names('Carries', [...(cluster ? [cluster] : []), ...servicesOn(lab, guest)]),
    copied(lab, guest),
  ];
}

// --- internal ---

const disksOf = (guest: Guest) => (guest.kind === 'vm' ? guest.disks : [guest.rootfs]);
