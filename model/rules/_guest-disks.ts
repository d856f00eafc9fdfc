import type { LabIndex } from '../graph/index.ts';
import type { Dataset, Guest, StoragePool } from '../kinds/index.ts';

/** A disk that Proxmox keeps for a guest, and the field that says where. */
export interface GuestDisk {
  readonly guest: Guest;
  readonly storage: StoragePool | Dataset;
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
    ? guest.disks.map((disk, index) => ({
        guest,
        storage: disk.pool,
        path: ['disks', index, 'pool'],
        label: `disk ${index + 1} of vm '${guest.name}'`,
      }))
    : [
        {
          guest,
          storage: guest.rootfs.pool,
          path: ['rootfs', 'pool'],
          label: `the root file system of lxc '${guest.name}'`,
        },
      ];
