import type { Backup, Dataset, Service, StoragePool, Volume } from '../../kinds/index.ts';
import { disksOf, nodesOf, poolOf, storageUnder } from '../../relations/index.ts';

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

function storageOf({ runsOn }: Service, volume: Volume): (StoragePool | Dataset)[] {
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
