import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Entity, StoragePool } from '../../kinds/index.ts';
import { isLive, usersOf } from '../place.ts';
import { disksOf, isOnDisk } from './guest-disks.ts';

/** Space that somebody takes of a pool or dataset. */
export interface Claim {
  readonly owner: Entity;
  /** Name of the owner. */
  readonly name: string;
  readonly size: Size;
}

/**
 * Who takes how much of a pool or dataset itself: disks, root file systems, new volumes of
 * containers, and volumes of services on shares. What is planned takes nothing of what is there.
 */
export function claimsOn(lab: LabIndex, storage: StoragePool | Dataset): readonly Claim[] {
  const users = new Set(usersOf(lab, storage));
  const claims = [...users]
    .filter((user) => isLive(user) || !isLive(storage))
    .flatMap((owner) => sizesIn(owner, storage).map((size) => ({ owner, name: owner.name, size })));
  return storage.kind === 'dataset' && storage.content === 'media' ? together(claims) : claims;
}

/** The same of a pool with all its datasets. */
export const claimsWithin = (lab: LabIndex, pool: StoragePool): readonly Claim[] => [
  ...claimsOn(lab, pool),
  ...datasetsOf(lab, pool).flatMap((dataset) => claimsOn(lab, dataset)),
];

/**
 * Who is promised how much of a pool: a dataset its quota, whatever lies in it, and others what
 * they claim.
 */
export const promisesOf = (lab: LabIndex, pool: StoragePool): readonly Claim[] => [
  ...claimsOn(lab, pool),
  ...datasetsOf(lab, pool).flatMap((dataset) => {
    const { name, quota } = dataset;
    return quota ? [{ owner: dataset, name, size: quota }] : claimsOn(lab, dataset);
  }),
];

/** Sizes of what an entity takes of a pool or dataset. */
export function sizesIn(owner: Entity, storage: StoragePool | Dataset): Size[] {
  switch (owner.kind) {
    case 'vm':
    case 'lxc': {
      const disks = disksOf(owner).filter((disk) => disk.storage === storage);
      const mounts = owner.kind === 'lxc' ? owner.mounts : [];
      const volumes = mounts.filter(({ source }) => source === storage);
      return [...disks, ...volumes].flatMap(({ size }) => (size ? [size] : []));
    }
    case 'service':
      // A volume in a pool, or on a disk of its guest, is a part of what the guest takes.
      if (storage.kind === 'pool' || isOnDisk(owner, storage)) return [];
      return owner.volumes.filter(({ on }) => on === storage).map(({ size }) => size);
    default:
      return [];
  }
}

// --- internal ---

/** Datasets of a pool. What is planned takes nothing yet from what is there. */
const datasetsOf = (lab: LabIndex, pool: StoragePool): Dataset[] =>
  usersOf(lab, pool).filter(
    (user): user is Dataset => user.kind === 'dataset' && (isLive(user) || !isLive(pool)),
  );

/** Every service sees the whole of a media library: they share what the largest asks for. */
function together(claims: readonly Claim[]): readonly Claim[] {
  const views = claims.filter(({ owner }) => owner.kind === 'service');
  const [largest] = views.toSorted((a, b) => b.size.mebibytes - a.size.mebibytes);
  return largest ? claims.filter((each) => each === largest || !views.includes(each)) : claims;
}
