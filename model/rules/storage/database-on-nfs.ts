import type { Volume } from '../../kinds/index.ts';
import { reachesOverNetwork } from '../../relations/index.ts';
import { placedVolumes } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { isFileShare } from './_file-share.ts';

export const databaseOnNfs: Rule = {
  id: 'database-on-nfs',
  severity: 'error',
  title: 'A database lies on a file share',
  why:
    'NFS and SMB promise less than a disk: ' +
    'locks get lost, and a write may be reported as done before it is. ' +
    "SQLite answers 'database is locked' and corrupts its file, " +
    'PostgreSQL may fail to start after the server restarted, ' +
    'and a Prometheus TSDB, for which NFS is not supported, is damaged beyond repair.',
  remedy:
    "Keep databases on the disk of the node (`on: 'local'`) or in a local pool, " +
    'and back them up. ' +
    'Only files go on a share.',
  *check(lab) {
    for (const { service, volume, storage, path, label } of placedVolumes(lab)) {
      const damage = damages[volume.data];
      if (!damage || !isFileShare(storage) || !reachesOverNetwork(service, storage)) continue;
      const share = storage.share.toUpperCase();
      yield {
        at: { owner: service, path: [...path, 'on'] },
        message:
          `${label} is ${damage.what} on dataset '${storage.name}', ` +
          `which is shared over ${share}`,
        note: damage.breaks,
        help:
          'leave `on` out (the disk of the node) or name a local pool, ' +
          'and let a backup make the copies',
        related: [
          { at: { owner: storage, path: ['share'] }, message: `'${storage.name}' is shared here` },
        ],
      };
    }
  },
};

// --- internal ---

/** What is known to break; `undefined` for data that is safe on a share. */
const damages: Readonly<
  Record<Volume['data'], { readonly what: string; readonly breaks: string } | undefined>
> = {
  sqlite: {
    what: 'an SQLite database',
    breaks:
      "SQLite relies on file locks, which shares lose: 'database is locked', then a corrupt file",
  },
  postgres: {
    what: 'a PostgreSQL database',
    breaks:
      'PostgreSQL relies on fsync: ' +
      'after a restart of the storage server pages that it took for written may be missing',
  },
  tsdb: {
    what: 'a Prometheus time series database',
    breaks:
      'Prometheus supports local disks only: ' +
      'on a share its memory-mapped chunks get damaged for good',
  },
  media: undefined,
  files: undefined,
};
