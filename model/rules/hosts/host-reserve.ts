import { showSize } from '../../entity/index.ts';
import { countedGuests, memoryUse, poolsOf } from '../../relations/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';

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
      const { name } = host;
      const { whole, used, free, reserve } = memoryUse(lab, host);
      // Beyond the memory it is memory-overcommitted.
      if (free.mebibytes < 0 || free.mebibytes >= reserve.mebibytes) continue;
      const left = free.mebibytes > 0 ? showSize(free) : 'nothing';
      const least = { mebibytes: Math.ceil(reserve.mebibytes / 512) * 512 };
      const zfs = poolsOf(lab, host).find((pool) => pool.backend === 'zfs');
      const cache = zfs ? ` and to the ZFS cache of ${zfs.name}` : '';
      yield {
        at: { owner: host, path: ['memory'] },
        message:
          `guests on '${name}' take ${showSize(used)} of its ${showSize(whole)} of memory: ` +
          `${left} is left for the host`,
        note: showShares(
          countedGuests(lab, host).map((guest) => ({ name: guest.name, size: guest.memory })),
        ),
        help: `leave at least ${showSize(least)} to Proxmox${cache}`,
      };
    }
  },
};
