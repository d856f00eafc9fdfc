import type { Dataset, Guest, Service, StoragePool } from '../../kinds/index.ts';
import { disksOf } from '../_guest-disks.ts';

type Storage = StoragePool | Dataset;

/** True for a guest that has one of its disks, or its root file system, in a pool or dataset. */
export const hasDiskIn = (guest: Guest, storage: Storage): boolean =>
  disksOf(guest).some((disk) => disk.storage === storage);

/** True where a volume of a service in a pool or dataset is a part of a disk of its guest. */
export const isOnDisk = ({ runsOn }: Service, storage: Storage): boolean =>
  (runsOn.kind === 'vm' || runsOn.kind === 'lxc') && hasDiskIn(runsOn, storage);
