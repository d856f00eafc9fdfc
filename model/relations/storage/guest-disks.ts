import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Dataset, Guest, Service, StoragePool } from '../../kinds/index.ts';

/** A disk that Proxmox keeps for a guest, and the field that says where. */
export interface GuestDisk {
  readonly guest: Guest;
  readonly storage: StoragePool | Dataset;
  readonly size: Size;
  readonly path: readonly (string | number)[];
  /** @example "disk 1 of vm 'authentik-01'" */
  readonly label: string;
}

/** Disks of VMs and root file systems of containers, VMs first. */
export const guestDisks = (lab: LabIndex): GuestDisk[] =>
  [...lab.vms, ...lab.lxcs].flatMap(disksOf);

/** Disks of one guest. A container's further mounts are not among them. */
export const disksOf = (guest: Guest): GuestDisk[] =>
  guest.kind === 'vm'
    ? guest.disks.map(({ pool, size }, index) => ({
        guest,
        storage: pool,
        size,
        path: ['disks', index, 'pool'],
        label: `disk ${index + 1} of vm '${guest.name}'`,
      }))
    : [
        {
          guest,
          storage: guest.rootfs.pool,
          size: guest.rootfs.size,
          path: ['rootfs', 'pool'],
          label: `the root file system of lxc '${guest.name}'`,
        },
      ];

/** Pools and datasets that hold disks of a guest, or that its host passes in. */
export const storageOf = (guest: Guest): readonly (StoragePool | Dataset)[] => [
  ...disksOf(guest).map(({ storage }) => storage),
  ...(guest.kind === 'lxc' ? guest.mounts.map(({ source }) => source) : []),
];

/** True for a guest that has one of its disks, or its root file system, in a pool or dataset. */
export const hasDiskIn = (guest: Guest, storage: StoragePool | Dataset): boolean =>
  disksOf(guest).some((disk) => disk.storage === storage);

/** True where a volume of a service in a pool or dataset is a part of a disk of its guest. */
export const isOnDisk = ({ runsOn }: Service, storage: StoragePool | Dataset): boolean =>
  (runsOn.kind === 'vm' || runsOn.kind === 'lxc') && hasDiskIn(runsOn, storage);
