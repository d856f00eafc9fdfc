import type { Machine as Entity } from '../../model/index.ts';
import type { FirstFile, MachineOptions } from './machine.ts';

/** What a test machine can't have, told to the roles in the variables that they have for it. */
export const unlikeReal: Readonly<Record<string, unknown>> = {
  // A container sees no disks that it may drive, and its kernel no packet filter.
  container_runtime_daemon: {
    bridge: 'none',
    iptables: false,
    ip6tables: false,
    'storage-driver': 'vfs',
  },
};

/** Programs of Proxmox and of the kernel that a Proxmox host has, and a test machine has not. */
export const furnish = (entity: Entity): Pick<MachineOptions, 'files' | 'before'> =>
  entity.kind === 'host' ? { files: proxmoxFiles } : {};

// --- internal ---

const script = (path: string, ...lines: string[]): FirstFile => ({
  path,
  text: ['#!/bin/sh', ...lines, ''].join('\n'),
  mode: 0o755,
});

const proxmoxFiles: readonly FirstFile[] = [
  script('/usr/sbin/update-initramfs', 'echo "$@" >>/var/log/update-initramfs.log'),
  script('/usr/sbin/update-grub', 'echo "$@" >>/var/log/update-grub.log'),
  {
    path: '/etc/network/interfaces',
    text: [
      'auto vmbr0',
      'iface vmbr0 inet manual',
      '    bridge-ports none',
      '    bridge-stp off',
      '    bridge-fd 0',
      '    bridge-vlan-aware yes',
      '    bridge-vids 2-4094',
      '',
    ].join('\n'),
  },
];
