import { guestDisks, poolOf, storageHost } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const diskOnDirectory: Rule = {
  id: 'disk-on-directory',
  severity: 'warning',
  title: 'A guest has its disk in a directory',
  why:
    'A directory keeps disks as files: ' +
    'containers there have no snapshots, and backups of them stop the container.',
  remedy:
    'Put guest disks in a pool of `zfs` or `lvm-thin`; keep directories for images and files.',
  *check(lab) {
    for (const { guest, storage, path, label } of guestDisks(lab)) {
      const pool = poolOf(storage);
      // Storage of another host is a share, or `pool-of-another-host`.
      if (pool.backend !== 'directory' || storageHost(storage) !== guest.host) continue;
      const dataset = storage.kind === 'dataset' ? `dataset '${storage.name}' of ` : '';
      yield {
        at: { owner: guest, path },
        message: `${label} lies in ${dataset}'${pool.name}', which is a directory`,
        help: 'use a pool of zfs or lvm-thin',
        related: [{ at: { owner: pool, path: ['backend'] }, message: 'the pool is a directory' }],
      };
    }
  },
};
