import type { LabIndex } from '../graph/index.ts';
import type {
  Backup,
  Bucket,
  Dataset,
  Guest,
  Host,
  Service,
  StoragePool,
  Vlan,
} from '../kinds/index.ts';
import { isLive, usersOf } from './place.ts';

/** Host whose disks hold a pool or dataset. */
export const storageHost = (storage: StoragePool | Dataset): Host =>
  storage.kind === 'pool' ? storage.host : storage.pool.host;

/** Pools and datasets that hold disks of a guest, or that its host passes in. */
export const storageOf = (guest: Guest): readonly (StoragePool | Dataset)[] =>
  guest.kind === 'vm'
    ? guest.disks.map(({ pool }) => pool)
    : [guest.rootfs.pool, ...guest.mounts.map(({ source }) => source)];

/**
 * Shares that are served over a VLAN: over the one that they name, else over the first of their
 * host, in which its address is.
 */
export const servedOver = (lab: LabIndex, vlan: Vlan): Dataset[] =>
  lab.datasets.filter(
    (dataset) =>
      dataset.share !== 'none' && (dataset.network ?? storageHost(dataset).networks[0]) === vlan,
  );

/**
 * True where a service reaches a share over the network; a container beside it has the files passed
 * in by the host.
 */
export const reachesOverNetwork = ({ runsOn }: Service, dataset: Dataset): boolean =>
  !(
    runsOn.kind === 'lxc' &&
    runsOn.host === storageHost(dataset) &&
    runsOn.mounts.some(({ source }) => source === dataset)
  );

/**
 * Directory under which the storage host exports a dataset: TrueNAS mounts pools in /mnt.
 * @example sharePath(media) // '/mnt/zunesha-mantle/mantle-media'
 */
export const sharePath = (dataset: Dataset): string => `/mnt/${dataset.pool.name}/${dataset.name}`;

/**
 * Where Proxmox mounts a storage that its hosts share.
 * @example proxmoxMount(media) // '/mnt/pve/mantle-media'
 */
export const proxmoxMount = ({ name }: StoragePool | Dataset): string => `/mnt/pve/${name}`;

/** Who writes backups into a bucket, under a prefix of its own. */
export interface BucketWriter {
  /** Kind and name of what is backed up. @example 'vm-authentik-01' */
  readonly name: string;
  /** Ends with `/`. @example 'vm/authentik-01/' */
  readonly prefix: string;
}

/** Writers of a bucket, by its live backups; one for each source, however often it is backed up. */
export function writersOf(lab: LabIndex, bucket: Bucket): BucketWriter[] {
  const backups = usersOf(lab, bucket).filter(
    (user): user is Backup => user.kind === 'backup' && user.target === bucket,
  );
  const sources = new Set(backups.filter(isLive).map(({ source }) => source));
  return [...sources].map(({ kind, name }) => ({
    name: `${kind}-${name}`,
    prefix: `${kind}/${name}/`,
  }));
}
