import type { Backup, Dataset, Host, Service, StoragePool, Volume } from '../../kinds/index.ts';
import { nodesOf, storageHost } from '../../relations/index.ts';
import { disksOf } from '../_guest-disks.ts';
import { storageUnder } from './_guest-copy.ts';

type Storage = StoragePool | Dataset;

export const poolOf = (storage: Storage): StoragePool =>
  storage.kind === 'pool' ? storage : storage.pool;

/** A piece of storage and all that it lies on, innermost first. */
export const layersOf = (storage: Storage): (Storage | Host)[] => [
  ...new Set([storage, poolOf(storage), storageHost(storage)]),
];

/**
 * Pools that hold what a backup job copies; empty for a bucket. A host holds all of its pools: ask
 * for its name instead.
 */
export function sourcePools({ source }: Backup): StoragePool[] {
  switch (source.kind) {
    case 'bucket':
    case 'host':
      return [];
    case 'pool':
    case 'dataset':
      return [poolOf(source)];
    case 'vm':
    case 'lxc':
      return disksOf(source).map(({ storage }) => poolOf(storage));
    case 'cluster':
      return nodesOf(source)
        .flatMap(disksOf)
        .map(({ storage }) => poolOf(storage));
    case 'service':
      return servicePools(source);
  }
}

// --- internal ---

/**
 * Pools that the volumes of a service lie in, or may lie in: a local one on the disk of any node.
 */
const servicePools = (service: Service): StoragePool[] =>
  service.volumes.flatMap((volume) => storageOf(service, volume)).map(poolOf);

function storageOf({ runsOn }: Service, volume: Volume): Storage[] {
  if (volume.on !== 'local') return [volume.on];
  switch (runsOn.kind) {
    case 'vm':
    case 'lxc':
      return storageUnder(runsOn, volume);
    case 'cluster':
      return nodesOf(runsOn)
        .flatMap(disksOf)
        .map(({ storage }) => storage);
    case 'cloud-vm':
      return [];
  }
}
