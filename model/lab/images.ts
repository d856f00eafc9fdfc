import { defineImage } from '../index.ts';

// Copy the SHA-512 of each file from the SHA512SUMS beside it into `checksum` before the first
// `tofu apply`.

export const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://cloud.debian.org/images/cloud/trixie/20260928-2615/debian-13-genericcloud-amd64-20260928-2615.qcow2',
  description: 'Debian 13 with cloud-init, for VMs.',
});

export const debianLxc = defineImage({
  name: 'tpl-debian-lxc-13-2026-09-28',
  type: 'lxc-template',
  url: 'https://download.proxmox.com/images/system/debian-13-standard_13.1-2_amd64.tar.zst',
  description: 'Debian 13 as a root file system, for containers.',
});
