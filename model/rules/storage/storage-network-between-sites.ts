import type { LabIndex } from '../../graph/index.ts';
import { locationOf } from '../../kinds/index.ts';
import type { Dataset, Entity, StoragePool } from '../../kinds/index.ts';
import { guestDisks, isOnDisk } from '../../relations/index.ts';
import { placedVolumes } from '../_volumes.ts';
import type { PlacedVolume } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { isDatabase } from './_database.ts';
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
  why:
    'Each read waits for the way to the other site and back, ' +
    'and when the line is down everything that has the storage open hangs.',
  remedy:
    'Keep the data at the site that works with it, and let a backup copy it elsewhere. ' +
    'Media that is only read may stay where it is.',
  *check(lab) {
    for (const { user, storage, path, label } of usesIn(lab)) {
      const [here, there] = [locationOf(user), locationOf(storage)];
      if (!here || !there || here === there) continue;
      yield {
        at: { owner: user, path },
        message:
          `${label} is used in '${here.name}' ` +
          `but lies in ${storage.kind} '${storage.name}' in '${there.name}'`,
        help: `keep it in storage of '${here.name}', and let a backup copy it elsewhere`,
        related: [
          {
            at: { owner: storage, path: ['pool'] },
            message: `'${storage.name}' belongs to a machine in '${there.name}'`,
          },
        ],
      };
    }
  },
};

// --- internal ---

/**
 * What other rules refuse anyway (pools of another host, disks and databases on file shares) is
 * left to them.
 */
const usesIn = (lab: LabIndex): Use[] => [
  ...guestDisks(lab)
    .filter(({ storage }) => storage.kind === 'dataset' && !isFileShare(storage))
    .map(({ guest, ...disk }) => ({ user: guest, ...disk })),
  ...placedVolumes(lab)
    .filter(isToldHere)
    .map(({ service, storage, path, label }) => ({
      user: service,
      storage,
      path: [...path, 'on'],
      label,
    })),
];

/** A volume on a disk of its guest is told with the disk. */
const isToldHere = ({ service, volume, storage }: PlacedVolume): boolean =>
  storage.kind === 'dataset' &&
  !isOnDisk(service, storage) &&
  !(isFileShare(storage) && isDatabase(volume));
