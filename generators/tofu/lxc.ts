import { inGib, type Lxc, proxmoxMount, type ResolvedLab } from '../../model/index.ts';
import { guestVariables } from './guest.ts';
import type { LxcVariables } from './shapes.ts';

/** Variables of an LXC container. */
export const lxcVariables = (lab: ResolvedLab, lxc: Lxc): LxcVariables => ({
  ...guestVariables(lab, lxc),
  template: lxc.image.name,
  os_type: lxc.image.os,
  unprivileged: lxc.unprivileged,
  swap_mb: lxc.swap.mebibytes,
  rootfs: { datastore: lxc.rootfs.pool.name, size_gb: inGib(lxc.rootfs.size) },
  // An API token may set nesting and nothing else (bpg#344).
  features: { nesting: lxc.nesting, keyctl: false, fuse: false, mount: [] },
  mount_points: lxc.mounts.map(({ source, path, size, readOnly }) => ({
    volume: size ? source.name : proxmoxMount(source),
    path,
    size_gb: size ? inGib(size) : null,
    read_only: readOnly,
  })),
});
