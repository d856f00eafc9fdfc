import type { Backup } from './backup.ts';
import type { Bucket } from './bucket.ts';
import type { CloudVm } from './cloud-vm.ts';
import type { Cluster } from './cluster.ts';
import type { Dataset } from './dataset.ts';
import type { Tunnel, Zone } from './edge.ts';
import type { Host } from './host.ts';
import type { Image } from './image.ts';
import type { Location } from './location.ts';
import type { Lxc } from './lxc.ts';
import type { StoragePool } from './pool.ts';
import type { Service } from './service.ts';
import type { Vlan } from './vlan.ts';
import type { Vm } from './vm.ts';

/** Anything that a lab is made of. */
export type Entity =
  | Location
  | Host
  | Vlan
  | StoragePool
  | Dataset
  | Image
  | Vm
  | Lxc
  | CloudVm
  | Cluster
  | Bucket
  | Service
  | Zone
  | Tunnel
  | Backup;

export type EntityKind = Entity['kind'];
export type EntityOf<K extends EntityKind> = Extract<Entity, { readonly kind: K }>;

/** A guest of a Proxmox host. */
export type Guest = Vm | Lxc;

export { backupSchema, defineBackup } from './backup.ts';
export { bucketSchema, defineBucket } from './bucket.ts';
export { cloudVmSchema, defineCloudVm } from './cloud-vm.ts';
export { clusterSchema, defineCluster } from './cluster.ts';
export { definerOf, entityKinds, isCopy } from './copy.ts';
export type { Copy } from './copy.ts';
export { datasetSchema, defineDataset } from './dataset.ts';
export { declare } from './declare.ts';
export type { Status } from './declare.ts';
export { defineTunnel, defineZone, tunnelSchema, zoneSchema } from './edge.ts';
export { shaped, text } from './field.ts';
export type { Disk, Environment } from './guest.ts';
export { defineHost, hostSchema } from './host.ts';
export type { Gpu } from './host.ts';
export { defineImage, imageSchema } from './image.ts';
export { defineLocation, locationSchema } from './location.ts';
export { defineLxc, lxcSchema } from './lxc.ts';
export { defineStoragePool, poolSchema } from './pool.ts';
export { defineService, serviceSchema } from './service.ts';
export type { Auth, Exposure, Front, Volume } from './service.ts';
export { gib, inGib, mib, showSize, tib, totalSize } from './size.ts';
export type { Size } from './size.ts';
export { defineVlan, vlanSchema } from './vlan.ts';
export { defineVm, vmSchema } from './vm.ts';
export type { Backup, Bucket, CloudVm, Cluster, Dataset, Host, Image, Location, Lxc, Service, StoragePool, Tunnel, Vlan, Vm, Zone };
