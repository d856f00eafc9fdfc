import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Entity, StoragePool } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Share } from '../_shares.ts';
import { placedVolumes } from '../_volumes.ts';
import { isOnDisk } from './_on-disk.ts';

type Storage = StoragePool | Dataset;

interface Claim extends Share {
  readonly owner: Entity;
  readonly storage: Storage;
}

/**
 * Who takes how much of each pool and dataset: disks, root file systems, new volumes of containers,
 * and volumes of services on shares.
 */
export function storageClaims(lab: LabIndex): (storage: Storage) => readonly Share[] {
  const claims = [...guestClaims(lab), ...serviceClaims(lab)].filter(counts);
  const byStorage = Map.groupBy(claims, ({ storage }) => storage);
  const taken = new Map([...byStorage].map(([storage, all]) => [storage, together(storage, all)]));
  return (storage) => taken.get(storage) ?? [];
}

/** Datasets of each pool. What is planned takes nothing yet from what is there. */
export function datasetsByPool(lab: LabIndex): (pool: StoragePool) => readonly Dataset[] {
  const datasets = lab.datasets.filter((dataset) => isLive(dataset) || !isLive(dataset.pool));
  const byPool = Map.groupBy(datasets, (dataset) => dataset.pool);
  return (pool) => byPool.get(pool) ?? [];
}

// --- internal ---

const counts = ({ owner, storage }: Claim): boolean => isLive(owner) || !isLive(storage);

const guestClaims = (lab: LabIndex): Claim[] => [
  ...lab.vms.flatMap((vm) => vm.disks.map(({ pool, size }) => claim(vm, pool, size))),
  ...lab.lxcs.flatMap((lxc) => [
    claim(lxc, lxc.rootfs.pool, lxc.rootfs.size),
    ...lxc.mounts.flatMap(({ source, size }) => (size ? [claim(lxc, source, size)] : [])),
  ]),
];

/** A volume in a pool, or on a disk of its guest, is a part of what the guest takes. */
const serviceClaims = (lab: LabIndex): Claim[] =>
  placedVolumes(lab)
    .filter(({ service, storage }) => storage.kind === 'dataset' && !isOnDisk(service, storage))
    .map(({ service, storage, volume }) => claim(service, storage, volume.size));

const claim = (owner: Entity, storage: Storage, size: Share['size']): Claim => ({
  name: owner.name,
  owner,
  storage,
  size,
});

/** Every service sees the whole of a media library: they share what the largest asks for. */
function together(storage: Storage, claims: readonly Claim[]): readonly Claim[] {
  if (storage.kind === 'pool' || storage.content !== 'media') return claims;
  const views = claims.filter(({ owner }) => owner.kind === 'service');
  const [largest] = views.toSorted((a, b) => b.size.mebibytes - a.size.mebibytes);
  return largest ? claims.filter((each) => each === largest || !views.includes(each)) : claims;
}
