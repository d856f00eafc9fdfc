import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from '../../tools/index.ts';

/** The release that the images of the lab hold. */
const suite = 'trixie';

/** What an image of Debian for the cloud has, as far as a role could notice. */
const installed = [
  'apt-utils',
  'ca-certificates',
  'dbus',
  'ifupdown',
  'iproute2',
  'kmod',
  'libpam-systemd',
  'openssh-server',
  'procps',
  'python3',
  'python3-apt',
  'python3-yaml',
  'sudo',
  'systemd',
  'systemd-sysv',
];

/**
 * What the roles install, with all that it depends on: kept on the machine as an archive, so that a
 * test needs no network. A role with a new package adds it here.
 */
const archived = [
  'acl',
  'curl',
  'docker-cli',
  'docker-compose',
  'docker.io',
  'git',
  'gnupg',
  'htop',
  'initramfs-tools',
  'jq',
  'less',
  'linux-image-cloud-amd64',
  'locales',
  'nfs-common',
  'nginx',
  'nvme-cli',
  'openssl',
  'prometheus-node-exporter',
  'python3-debian',
  'python3-requests',
  'qemu-guest-agent',
  'rsync',
  'smartmontools',
  'systemd-timesyncd',
  'tmux',
  'tzdata',
  'unattended-upgrades',
  'vim-tiny',
  'wireguard-tools',
];

/**
 * A Debian that was never booted, the lower layer of every machine. Made once, in about two
 * minutes, from the mirror that debootstrap knows. It is kept beside the cache of the tools and not
 * in it, because only root can read all of it.
 */
export async function debianRoot(): Promise<string> {
  const list = JSON.stringify([suite, installed, archived, archive.toString()]);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const cache = join(dirname(cacheFolder()), 'homelab-machines');
  const home = join(cache, `debian-${suite}-${version}`);
  if (existsSync(home)) return home;
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, `.debian-${suite}-`));
  try {
    const options = ['--variant=minbase', `--include=${installed.join(',')}`];
    await execa('debootstrap', [...options, suite, folder]);
    await archive(folder);
    await rename(folder, home).catch((error: unknown) => {
      // Another run was quicker.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return home;
}

// --- internal ---

/** Fetches the packages into a folder that apt reads like a mirror. */
async function archive(root: string): Promise<void> {
  const inside = (...command: string[]) =>
    execa('chroot', [root, ...command], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  const kept = '/srv/archive';
  await mkdir(join(root, kept, 'partial'), { recursive: true });
  await inside('apt-get', '-qq', 'update');
  const download = ['install', '--yes', '--download-only', '-o', `Dir::Cache::archives=${kept}`];
  await inside('apt-get', '-qq', ...download, ...archived);
  await inside('sh', '-c', `cd ${kept} && apt-ftparchive packages . >Packages`);
  await writeFile(join(root, 'etc/apt/sources.list'), `deb [trusted=yes] file:${kept} ./\n`);
  await inside('apt-get', '-qq', 'clean');
  await inside('apt-get', '-qq', 'update');
  // Each boot makes its own, as on a machine that was just installed.
  await writeFile(join(root, 'etc/machine-id'), '');
  await inside('ssh-keygen', '-A');
}
