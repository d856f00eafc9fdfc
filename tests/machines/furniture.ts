import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine as Entity } from '../../model/index.ts';
import type { FirstFile, MachineOptions } from './machine.ts';

/** What stands for cloudflared, a program that a machine fetches from itself. */
export const tunnelProgram = join(import.meta.dirname, 'programs/cloudflared.py');

/** What a test machine can't have, told to the roles in the variables that they have for it. */
export const unlikeReal: Readonly<Record<string, unknown>> = {
  // A container sees no disks that it may drive, and its kernel no packet filter.
  container_runtime_daemon: {
    bridge: 'none',
    iptables: false,
    ip6tables: false,
    'storage-driver': 'vfs',
  },
  cloudflared_url: 'http://127.0.0.1:8008/cloudflared',
  cloudflared_checksum: `sha256:${hash('sha256', readFileSync(tunnelProgram))}`,
  // The kernel is that of the computer, which started without them.
  proxmox_host_kernel_parameters: [],
  proxmox_host_pci_devices: '/opt/pci',
  // Their packages are on no machine here.
  proxmox_host_repositories: false,
};

/**
 * Programs of Proxmox and of the kernel that a Proxmox host has, and a test machine has not; and what
 * lets Docker of a guest run a container with no way out.
 */
export const furnish = (entity: Entity): Pick<MachineOptions, 'files' | 'before'> =>
  entity.kind === 'host'
    ? { files: proxmoxFiles, before: entity.gpus.map(card) }
    : { files: dockerFiles };

// --- internal ---

const script = (path: string, ...lines: string[]): FirstFile => ({
  path,
  text: ['#!/bin/sh', ...lines, ''].join('\n'),
  mode: 0o755,
});

const proxmoxFiles: readonly FirstFile[] = [
  script('/usr/sbin/update-initramfs', 'echo "$@" >>/var/log/update-initramfs.log'),
  script('/usr/sbin/update-grub', 'echo "$@" >>/var/log/update-grub.log'),
  // `pct config ID`, and `pct set ID --dev0 …`, for the containers that have a file.
  script(
    '/usr/sbin/pct',
    'set -eu',
    'file=/etc/pve/lxc/$2.conf',
    '[ -e "$file" ] || { echo "Configuration file \'$file\' does not exist" >&2; exit 2; }',
    'case $1 in',
    'config) cat "$file" ;;',
    'set)',
    '  key=${3#--}',
    '  sed -i "/^$key: /d" "$file"',
    '  echo "$key: $4" >>"$file" ;;',
    'esac',
  ),
  { path: '/etc/pve/lxc/1201.conf', text: 'arch: amd64\nhostname: proxy-01\n' },
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

const dockerFiles: readonly FirstFile[] = [
  // In their older form, control groups can't be written to in a machine of systemd-nspawn.
  script(
    '/opt/docker/control-groups',
    'set -eu',
    'grep -o "^cgroup [^ ]*" /proc/mounts | while read -r _ folder; do',
    '  mount -o remount,bind,rw "$folder"',
    'done',
  ),
  // An image with one program, which waits.
  script(
    '/opt/docker/image',
    'set -eu',
    'name=registry.example.com/hello:1.0.0',
    'docker image inspect $name >/dev/null 2>&1 && exit',
    "libraries=$(ldd /usr/bin/sleep | grep -o '/[^ ]*')",
    'entry=\'ENTRYPOINT ["/usr/bin/sleep", "infinity"]\'',
    'tar -chP /usr/bin/sleep $libraries | docker import --change "$entry" - $name',
  ),
  {
    path: '/etc/systemd/system/docker.service.d/test.conf',
    text: [
      '[Service]',
      'ExecStartPre=/opt/docker/control-groups',
      'ExecStartPost=/opt/docker/image',
      '',
    ].join('\n'),
  },
];

/** Makes a card as the kernel shows it, with the driver that gives it to guests. */
function card({ path, device }: { readonly path: string; readonly device: string }): string[] {
  const folder = `/opt/pci/${path}.0`;
  const [vendor = '', model = ''] = device.split(':');
  const lines = [
    `mkdir -p ${folder} /opt/pci/drivers/vfio-pci`,
    `echo 0x${vendor} >${folder}/vendor`,
    `echo 0x${model} >${folder}/device`,
    `ln -s /opt/pci/drivers/vfio-pci ${folder}/driver`,
  ];
  return ['sh', '-c', lines.join(' && ')];
}
