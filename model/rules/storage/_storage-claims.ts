import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Entity, StoragePool } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Share } from '../_shares.ts';

type Storage = StoragePool | Dataset;

/** Who takes how much of each pool and dataset: disks, root file systems, new volumes of containers, and volumes of services. */
export function storageClaims(lab: LabIndex): (storage: Storage) => readonly Share[] {
  const claims = new Map<Storage, Share[]>();
  const claim = (owner: Entity, storage: Storage, size: Size | undefined): void => {
    // What is planned takes nothing yet from what is there.
    if (!size || (isLive(storage) && !isLive(owner))) return;
    const list = claims.get(storage);
    if (list) list.push({ name: owner.name, size });
    else claims.set(storage, [{ name: owner.name, size }]);
  };
  for (const vm of lab.vms) for (const disk of vm.disks) claim(vm, disk.pool, disk.size);
  for (const lxc of lab.lxcs) {
    claim(lxc, lxc.rootfs.pool, lxc.rootfs.size);
    for (const mount of lxc.mounts) claim(lxc, mount.source, mount.size);
  }
  for (const service of lab.services) for (const volume of service.volumes) if (volume.on !== 'local') claim(service, volume.on, volume.size);
  return (storage) => claims.get(storage) ?? [];
}

/** Datasets of each pool. */
export function datasetsByPool(lab: LabIndex): (pool: StoragePool) => readonly Dataset[] {
  const byPool = Map.groupBy(lab.datasets, (dataset) => dataset.pool);
  return (pool) => byPool.get(pool) ?? [];
}
