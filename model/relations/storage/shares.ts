import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Host, Location, Service, StoragePool, Vlan } from '../../kinds/index.ts';
import { machineNetworks } from '../machine-networks.ts';
import { isLive } from '../place.ts';

/** The pool that a piece of storage is, or lies in. */
export const poolOf = (storage: StoragePool | Dataset): StoragePool =>
  storage.kind === 'pool' ? storage : storage.pool;

/** Host whose disks hold a pool or dataset. */
export const storageHost = (storage: StoragePool | Dataset): Host => poolOf(storage).host;

/** A piece of storage and all that it lies on, innermost first. */
export const layersOf = (storage: StoragePool | Dataset): (StoragePool | Dataset | Host)[] => [
  ...new Set([storage, poolOf(storage), storageHost(storage)]),
];

/**
 * Shares that are served over a VLAN: over the one that they name, else over the first of their
 * host, in which its address is.
 */
export const servedOver = (lab: LabIndex, vlan: Vlan): Dataset[] =>
  lab.datasets.filter(
    (dataset) =>
      dataset.share !== 'none' && (dataset.network ?? storageHost(dataset).networks[0]) === vlan,
  );

/** A share, and the Proxmox hosts of one site that mount it. */
export interface MountedShare {
  readonly dataset: Dataset;
  readonly hosts: readonly Host[];
  /** Network in which they reach its host, by its name in the vault. */
  readonly network: string;
}

/** Live shares that Proxmox hosts of a site mount, wherever the machine stands that serves them. */
export const sharesMountedAt = (lab: LabIndex, location: Location): MountedShare[] =>
  lab.datasets
    .filter(isLive)
    .filter(({ share }) => share === 'nfs')
    .map((dataset) => ({
      dataset,
      hosts: dataset.clients
        .filter((host) => host.location === location && host.platform === 'proxmox')
        .filter(isLive),
      network: shareNetwork(dataset),
    }))
    .filter(({ hosts }) => hosts.length > 0);

/** Network in which others reach the host of a share, by its name in the vault. */
export const shareNetwork = (dataset: Dataset): string =>
  dataset.network?.name ?? machineNetworks(storageHost(dataset))[0];

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
