import type { LabIndex } from '../../graph/index.ts';
import { locationOf } from '../../kinds/index.ts';
import type { Dataset, Entity, StoragePool } from '../../kinds/index.ts';
import { guestDisks } from '../_guest-disks.ts';
import { placedVolumes } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { isFileShare } from './_file-share.ts';

interface Use {
  readonly user: Entity;
  readonly storage: StoragePool | Dataset;
  readonly path: readonly (string | number)[];
  readonly label: string;
}

export const storageNetworkBetweenSites: Rule = {
  id: 'storage-network-between-sites',
  severity: 'warning',
  title: 'Storage is used over the line between two sites',
  why: 'Each read waits for the way to the other site and back, and when the line is down everything that has the storage open hangs.',
  remedy: 'Keep the data at the site that works with it and copy it to the other one. Media that is only read may stay where it is.',
  *check(lab) {
    for (const { user, storage, path, label } of usesIn(lab)) {
      const [here, there] = [locationOf(user), locationOf(storage)];
      if (!here || !there || here === there) continue;
      yield {
        at: { owner: user, path },
        message: `${label} is used in '${here.name}' but lies in ${storage.kind} '${storage.name}' in '${there.name}'`,
        help: `keep it in storage of '${here.name}' and copy it to '${there.name}' with a backup`,
        related: [{ at: { owner: storage, path: ['pool'] }, message: `'${storage.name}' belongs to a machine in '${there.name}'` }],
      };
    }
  },
};

// --- internal ---

/** What other rules refuse anyway (pools of another host, disks and databases on file shares) is left to them. */
const usesIn = (lab: LabIndex): Use[] => [
  ...guestDisks(lab).flatMap(({ guest, ...disk }) => (disk.storage.kind === 'pool' || isFileShare(disk.storage) ? [] : [{ user: guest, ...disk }])),
  ...placedVolumes(lab).flatMap(({ service, volume, storage, path, label }) =>
    storage.kind === 'pool' || (isFileShare(storage) && isDatabase(volume.data)) ? [] : [{ user: service, storage, path: [...path, 'on'], label }],
  ),
];

const isDatabase = (data: string): boolean => data === 'sqlite' || data === 'postgres' || data === 'tsdb';
