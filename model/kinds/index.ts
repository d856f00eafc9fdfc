import type { Lxc } from './lxc.ts';
import type { Vm } from './vm.ts';

/** A guest of a Proxmox host. */
export type Guest = Vm | Lxc;

export {
  containerOf,
  entityKinds,
  isEntity,
  isEntityKind,
  kindOf,
  kinds,
  listsOf,
  locationOf,
} from './all.ts';
export type { Entity, EntityKind, Lists } from './all.ts';
export { defineBackup } from './backup.ts';
export type { Backup } from './backup.ts';
export { defineBucket } from './bucket.ts';
export type { Bucket } from './bucket.ts';
export { defineCloudVm } from './cloud-vm.ts';
export type { CloudVm } from './cloud-vm.ts';
export { defineCluster } from './cluster.ts';
export type { Cluster } from './cluster.ts';
export { conventionOf, defineConvention, formatName } from './convention.ts';
export { defineDataset } from './dataset.ts';
export type { Dataset } from './dataset.ts';
export { entityId } from './entity-id.ts';
export type { Environment } from './guest.ts';
export { defineHost, platformNames } from './host.ts';
export type { Gpu, Host } from './host.ts';
export { defineImage } from './image.ts';
export type { Image } from './image.ts';
export { defineLab, isLab } from './lab.ts';
export type { AlertWay, Lab } from './lab.ts';
export { defineLocation } from './location.ts';
export type { Location } from './location.ts';
export { defineLxc } from './lxc.ts';
export type { Lxc } from './lxc.ts';
export { isNameKind, nameTable } from './names.ts';
export { groupKinds } from './other-names.ts';
export { pageFolder, pagePath } from './page-path.ts';
export { defineStoragePool } from './pool.ts';
export type { StoragePool } from './pool.ts';
export { defineService } from './service.ts';
export type { Auth, Exposure, Front, Service, Volume } from './service.ts';
export { defineTunnel } from './tunnel.ts';
export type { Tunnel } from './tunnel.ts';
export { defineVlan } from './vlan.ts';
export type { Vlan } from './vlan.ts';
export { defineVm } from './vm.ts';
export type { Vm } from './vm.ts';
export { defineZone } from './zone.ts';
export type { Zone } from './zone.ts';
