import type { Dataset, Guest, Lxc, StoragePool, Vm, Volume } from '../../kinds/index.ts';
import { disksOf } from '../storage/index.ts';

/** Where a volume of a service on a guest may lie. */
export function storageUnder(guest: Guest, { on, path }: Volume): (StoragePool | Dataset)[] {
  if (on !== 'local') return [on];
  const mount = guest.kind === 'lxc' ? mountAt(guest, path) : undefined;
  return mount ? [mount.source] : disksOf(guest).map(({ storage }) => storage);
}

/**
 * Where a volume lies that the copy of a guest leaves out; `undefined` where it is copied.
 * @example "in the mount '/srv/media'"
 */
export const leftOut = (guest: Guest, volume: Volume): string | undefined =>
  guest.kind === 'vm' ? leftOutOfVm(guest, volume) : leftOutOfLxc(guest, volume);

// --- internal ---

function leftOutOfVm(vm: Vm, { on }: Volume): string | undefined {
  const disks = on === 'local' ? vm.disks : vm.disks.filter(({ pool }) => pool === on);
  if (disks.length > 0)
    return disks.some(({ backup }) => backup) ? undefined : 'on a disk with `backup: false`';
  return nfsShare(vm, on);
}

/**
 * Proxmox leaves a mount out unless it is told to copy it, and nothing tells it; a folder of the
 * host it can't copy at all.
 */
function leftOutOfLxc(lxc: Lxc, { on, path }: Volume): string | undefined {
  const mount =
    mountAt(lxc, path) ??
    (on === lxc.rootfs.pool ? undefined : lxc.mounts.find(({ source }) => source === on));
  return mount ? `in the mount '${mount.path}'` : nfsShare(lxc, on);
}

/** Storage that is not there at all is told by another rule. */
const nfsShare = (guest: Guest, on: Volume['on']): string | undefined =>
  on !== 'local' && guest.nfsMounts.some(({ dataset }) => dataset === on)
    ? `on '${on.name}'`
    : undefined;

/** The mount of a container that a path leads into. */
const mountAt = (lxc: Lxc, path: string | undefined) =>
  path === undefined
    ? undefined
    : lxc.mounts.find((mount) => `${path}/`.startsWith(`${mount.path.replace(/\/+$/, '')}/`));
