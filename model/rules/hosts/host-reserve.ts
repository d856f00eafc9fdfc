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
      const { guests, promised } = memoryUse(lab, host);
      const rest = host.memory.mebibytes - promised.mebibytes;
      // Beyond the memory it is memory-overcommitted; whoever set `overcommit` knows.
      if (host.overcommit > 1 || rest < 0 || rest * PARTS >= host.memory.mebibytes) continue;
      const least = { mebibytes: Math.ceil(host.memory.mebibytes / PARTS / 512) * 512 };
      const zfs = poolsOf(lab, host).find((pool) => pool.backend === 'zfs');
      yield {
        at: { owner: host, path: ['memory'] },
        message: `guests on '${host.name}' take ${showSize(promised)} of its ${showSize(host.memory)} of memory: ${rest > 0 ? `${showSize({ mebibytes: rest })} is` : 'nothing is'} left for the host`,
        note: showShares(guests.map(({ name, memory }) => ({ name, size: memory }))),
        help: `leave at least ${showSize(least)} to Proxmox${zfs ? ` and to the ZFS cache of ${zfs.name}` : ''}`,
      };
    }
  },
};
