import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { type Hindrance, hindrance } from './can-boot.ts';
import { type Answer, until } from './machine.ts';
import type { Network, Plug } from './network.ts';
import { debianRoot } from './root.ts';

/** A computer of its own, with a kernel of its own: what a container can't show is tried on it. */
export interface VirtualMachine {
  /** Runs a program inside, as root. */
  readonly run: (command: string) => Promise<Answer>;
  /** Asks the guest agent from outside, as Proxmox does. @example 'guest-ping' */
  readonly askAgent: (question: string) => Promise<string>;
  readonly remove: () => Promise<void>;
}

export interface VirtualMachineOptions {
  readonly name: string;
  readonly network: Network;
  readonly plug: Plug;
  /** User that signs in with the key, beside root. @example 'ansible' */
  readonly user: string;
  /** File of the private key; the public one lies beside it. */
  readonly key: string;
  readonly publicKey: string;
  readonly knownHosts: string;
}

/**
 * Whether the processor runs machines. A `/dev/kvm` alone says too little: some is made by software,
 * for kernels that know it. Without, every instruction is translated, and a play takes half an hour.
 */
export async function noVirtualMachines(): Promise<Hindrance | undefined> {
  const found = await hindrance('qemu-system-x86_64', 'mkfs.ext4');
  if (found) return found;
  const processor = await readFile('/proc/cpuinfo', 'utf8');
  const runsMachines = existsSync('/dev/kvm') && /^flags\b.*\b(vmx|svm)\b/m.test(processor);
  return runsMachines ? undefined : { why: 'the processor runs no machines', curable: false };
}

/** Starts a virtual machine, and waits until it lets us in. */
export async function makeVirtualMachine(options: VirtualMachineOptions): Promise<VirtualMachine> {
  const { name, network, plug, user, key, publicKey, knownHosts } = options;
  const { disk, kernel, initrd } = await debianDisk();
  const folder = await mkdtemp(join(tmpdir(), `homelab-${network.namespace}-${name}-`));
  const tap = await network.tap();
  const agent = join(folder, 'agent');
  const qemuOptions = [
    ['-machine', 'q35'],
    ['-accel', 'kvm'],
    ['-cpu', 'host'],
    ['-smp', '2'],
    ['-m', '1536'],
    ['-display', 'none'],
    ['-serial', `file:${join(folder, 'console.log')}`],
    ['-kernel', kernel],
    ['-initrd', initrd],
    ['-append', kernelSettings(name)],
    // What it writes lies in a file that goes with it.
    ['-drive', `file=${disk},format=raw,if=virtio,snapshot=on`],
    ['-netdev', `tap,id=lan,ifname=${tap},script=no,downscript=no`],
    ['-device', 'virtio-net-pci,netdev=lan'],
    ['-chardev', `socket,path=${agent},server=on,wait=off,id=agent`],
    ['-device', 'virtio-serial'],
    ['-device', 'virtserialport,chardev=agent,name=org.qemu.guest_agent.0'],
    ...credentials({ ...keysOf(user, publicKey), ...networkOf(plug) }),
  ];
  const qemu = execa(...command(network, 'qemu-system-x86_64', qemuOptions.flat()), {
    stdin: 'ignore',
    reject: false,
    env: { TMPDIR: folder },
    all: true,
  });
  let ended = '';
  void qemu.then(({ all }) => {
    ended = String(all) || 'it ended';
  });
  const [address = ''] = plug.address.split('/');
  const login = [
    '-F',
    '/dev/null',
    '-i',
    key,
    '-o',
    `UserKnownHostsFile=${knownHosts}`,
    '-o',
    'BatchMode=yes',
  ];
  const run: VirtualMachine['run'] = async (line) => {
    const ssh = command(network, 'ssh', [
      ...login,
      '-o',
      'ConnectTimeout=5',
      `root@${address}`,
      line,
    ]);
    const { exitCode, stdout, all } = await execa(...ssh, {
      reject: false,
      all: true,
      stdin: 'ignore',
    });
    return { code: exitCode ?? -1, stdout: String(stdout), said: String(all) };
  };
  const machine: VirtualMachine = {
    run,
    askAgent: (question) => ask(agent, `{"execute":"${question}"}\n`),
    remove: async () => {
      qemu.kill('SIGKILL');
      await qemu;
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    await until(`${name} to let us in`, async () => ended !== '' || (await run('true')).code === 0);
    if (ended !== '') throw new Error(`${name} did not start: ${ended}`);
  } catch (error) {
    await machine.remove();
    throw error;
  }
  return machine;
}

// --- internal ---

/** Sends a line to a socket, and waits ten seconds at most for the line that answers. */
async function ask(path: string, line: string): Promise<string> {
  const socket = connect(path);
  socket.setTimeout(10_000, () => socket.destroy(new Error('no answer')));
  socket.write(line);
  try {
    for await (const answer of createInterface({ input: socket })) return answer;
    return '';
  } finally {
    socket.destroy();
  }
}

const command = (
  network: Network,
  program: string,
  args: readonly string[],
): [string, string[]] => {
  const [first, ...rest] = network.within(program, ...args);
  return [first, rest];
};

const kernelSettings = (name: string): string =>
  ['root=/dev/vda rw console=ttyS0 net.ifnames=0', `systemd.hostname=${name}`].join(' ');

interface Disk {
  readonly disk: string;
  readonly kernel: string;
  readonly initrd: string;
}

/** The same Debian with a kernel, as a disk. Made once, beside the Debian itself. */
async function debianDisk(): Promise<Disk> {
  const base = await debianRoot();
  const home = `${base}-disk`;
  const parts: Disk = {
    disk: join(home, 'disk.img'),
    kernel: join(home, 'kernel'),
    initrd: join(home, 'initrd'),
  };
  if (existsSync(home)) return parts;
  const folder = await mkdtemp(join(dirname(base), `.${basename(home)}-`));
  const root = join(folder, 'root');
  const inside = (...words: string[]) =>
    execa('chroot', [root, ...words], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    await execa('cp', ['--archive', base, root]);
    await inside(
      'apt-get',
      '-qq',
      'install',
      '--yes',
      'initramfs-tools',
      'linux-image-cloud-amd64',
    );
    await inside('systemctl', 'enable', 'systemd-networkd.service');
    const boot = await readdir(join(root, 'boot'));
    for (const [part, prefix] of [
      ['kernel', 'vmlinuz-'],
      ['initrd', 'initrd.img-'],
    ] as const) {
      const found = boot.find((file) => file.startsWith(prefix)) ?? prefix;
      await cp(join(root, 'boot', found), join(folder, part));
    }
    await mkdir(join(root, 'etc/systemd/system'), { recursive: true });
    await writeFile(join(root, 'etc/fstab'), '/dev/vda / ext4 errors=remount-ro 0 1\n');
    await execa('truncate', ['--size=6G', join(folder, 'disk.img')]);
    await execa('mkfs.ext4', ['-q', '-d', root, join(folder, 'disk.img')]);
    await rm(root, { recursive: true });
    await rename(folder, home).catch((error: unknown) => {
      // Another run was quicker.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return parts;
}

/** systemd takes these from the firmware: nothing has to be written to the disk. */
const credentials = (entries: Readonly<Record<string, string>>): string[][] =>
  Object.entries(entries).map(([name, value]) => {
    const encoded = Buffer.from(value).toString('base64');
    return ['-smbios', `type=11,value=io.systemd.credential.binary:${name}=${encoded}`];
  });

/** The user that cloud-init makes, and keys for it and for root. */
const keysOf = (user: string, publicKey: string): Record<string, string> => ({
  'ssh.authorized_keys.root': `${publicKey}\n`,
  'sysusers.extra': `u ${user} 1000 - /home/${user} /bin/bash\n`,
  'tmpfiles.extra': [
    `d /home/${user} 0755 ${user} ${user}`,
    `d /home/${user}/.ssh 0700 ${user} ${user}`,
    `f /home/${user}/.ssh/authorized_keys 0600 ${user} ${user} - ${publicKey}`,
    `f /etc/sudoers.d/90-cloud-init-users 0440 root root - ${user} ALL=(ALL) NOPASSWD:ALL`,
    '',
  ].join('\n'),
});

const networkOf = ({ address, gateway }: Plug): Record<string, string> => ({
  'network.network.50-lan': [
    '[Match]',
    'Name=eth0',
    '[Network]',
    `Address=${address}`,
    `Gateway=${gateway}`,
    '',
  ].join('\n'),
});
