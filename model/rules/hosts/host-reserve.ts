import { showSize } from '../../entity/index.ts';
import { poolsOf } from '../../relations/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';
import { memoryUse } from './_memory-use.ts';

/** Guests leave their host a twentieth of its memory at the least: Proxmox takes 1 to 2 GiB. */
const PARTS = 20;

export const hostReserve: Rule = {
  id: 'host-reserve',
  severity: 'warning',
  title: 'Guests leave no memory to their host',
  why:
    'The hypervisor and the cache of ZFS (a tenth of the memory by default) need memory too: ' +
    'without it the host swaps, or kills a guest.',
  remedy:
    'Make a guest smaller or move one, so that a twentieth of the memory stays free; ' +
    'set `overcommit` if it is meant so.',
  *check(lab) {
    for (const host of lab.hosts) {
      const { name, memory, overcommit } = host;
      const { guests, promised } = memoryUse(lab, host);
      const rest = memory.mebibytes - promised.mebibytes;
      // Beyond the memory it is memory-overcommitted; whoever set `overcommit` knows.
      if (overcommit > 1 || rest < 0 || rest * PARTS >= memory.mebibytes) continue;
      const left = rest > 0 ? showSize({ mebibytes: rest }) : 'nothing';
      const least = { mebibytes: Math.ceil(memory.mebibytes / PARTS / 512) * 512 };
      const zfs = poolsOf(lab, host).find((pool) => pool.backend === 'zfs');
      const cache = zfs ? ` and to the ZFS cache of ${zfs.name}` : '';
      yield {
        at: { owner: host, path: ['memory'] },
        message:
          `guests on '${name}' take ${showSize(promised)} of its ${showSize(memory)} of memory: ` +
          `${left} is left for the host`,
        note: showShares(guests.map((guest) => ({ name: guest.name, size: guest.memory }))),
        help: `leave at least ${showSize(least)} to Proxmox${cache}`,
      };
    }
  },
};
