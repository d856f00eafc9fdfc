import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa } from 'execa';

/** A Debian that runs: systemd is its first process, and SSH answers. */
export interface Machine {
  readonly name: string;
  /** Its root folder, as seen from outside. */
  readonly root: string;
  /** Runs a program inside, as root; a program that fails is an answer, not an error. */
  readonly run: (...command: [string, ...string[]]) => Promise<Answer>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again, with what its disk holds. */
  readonly boot: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

export interface Answer {
  readonly code: number;
  /** What it wrote to standard output. */
  readonly stdout: string;
  /** All that it wrote. */
  readonly said: string;
}

/** A file that a machine has before it starts. */
export interface FirstFile {
  /** @example '/etc/hostname' */
  readonly path: string;
  readonly text: string;
  /** Default 0o644. */
  readonly mode?: number;
  /** Numbers of user and group. Default root. */
  readonly owner?: readonly [number, number];
}

export interface MachineOptions {
  readonly name: string;
  /** Lower layer, never written to. */
  readonly base: string;
  /** Network namespace that is its network. */
  readonly namespace: string;
  readonly files?: readonly FirstFile[];
  /** Commands in its folder before the first start, as root. */
  readonly before?: readonly (readonly string[])[];
}

/**
 * Starts a machine on top of a Debian that it never changes: what it writes lies in a folder of its
 * own, which `remove` deletes.
 */
export async function makeMachine(options: MachineOptions): Promise<Machine> {
  const { name, base, namespace, files = [], before = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), `homelab-${namespace}-${name}-`));
  const [upper, work, root] = ['upper', 'work', 'root'].map((part) => join(folder, part));
  if (upper === undefined || work === undefined || root === undefined) throw new Error(folder);
  for (const part of [upper, work, root]) await mkdir(part);
  const layers = `lowerdir=${base},upperdir=${upper},workdir=${work}`;
  await execa('mount', ['-t', 'overlay', 'overlay', '-o', layers, root]);

  let leader = '';
  let outer: Outer | undefined;
  const run: Machine['run'] = async (...command) => {
    const spaces = ['-m', '-u', '-i', '-n', '-p'];
    const { exitCode, stdout, all } = await execa(
      'nsenter',
      ['-t', leader, ...spaces, '--', ...command],
      { reject: false, all: true, stdin: 'ignore', extendEnv: false, env: insideEnvironment },
    );
    return { code: exitCode ?? -1, stdout: String(stdout), said: String(all) };
  };
  const machine: Machine = {
    name,
    root,
    run,
    boot: async () => {
      const started = start({ name, root, namespace, log: join(folder, 'console.log') });
      outer = started;
      await until(`${name} to start`, async () => {
        if (started.hasEnded()) return true;
        leader = await started.leader();
        const { stdout } = await run('systemctl', 'is-system-running');
        return /running|degraded/.test(stdout);
      });
      if (started.hasEnded()) throw new Error(await readFile(join(folder, 'console.log'), 'utf8'));
    },
    kill: async () => {
      if (leader === '') return;
      const ended = leader;
      leader = '';
      await execa('kill', ['-KILL', ended], { reject: false });
      // It holds the disk until it ends itself.
      await until(`${name} to end`, async () => outer?.hasEnded() ?? true);
    },
    remove: async () => {
      await machine.kill();
      await until(`the disk of ${name}`, async () => {
        const { failed } = await execa('umount', [root], { reject: false });
        return !failed;
      });
      await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    for (const command of before) await execa('chroot', [root, ...command]);
    for (const file of files) await place(root, file);
    await machine.boot();
    return machine;
  } catch (error) {
    await machine.remove();
    throw error;
  }
}

/** Waits for something, five minutes at most. @throws Error that says what it waited for */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 300_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`waited five minutes for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

// --- internal ---

/** A program inside knows nothing of who runs the test. */
const insideEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LC_ALL: 'C.UTF-8',
};

/** Control groups come in two forms, and a machine has to have that of the computer. */
const isUnified = existsSync('/sys/fs/cgroup/cgroup.controllers');

/** In the newer form a machine may only write below a group that is handed over to it. */
const scopeOf = (namespace: string): string[] =>
  isUnified && existsSync('/run/systemd/system')
    ? ['systemd-run', '--scope', '--quiet', '--property=Delegate=yes', `--unit=${namespace}`]
    : [];

interface Outer {
  readonly hasEnded: () => boolean;
  /** Number of the first process of the machine. At first a helper of systemd-nspawn stands there. */
  readonly leader: () => Promise<string>;
}

/** Starts systemd-nspawn. */
function start(options: {
  readonly name: string;
  readonly root: string;
  readonly namespace: string;
  readonly log: string;
}): Outer {
  const { name, root, namespace, log } = options;
  // The kernel mounts what is asked for below such a folder only if it is told so by this device.
  const autofs = existsSync('/dev/autofs') ? ['--bind=/dev/autofs'] : [];
  const [program, ...nspawn] = [...scopeOf(namespace), 'systemd-nspawn'];
  const outer = execa(
    program ?? '',
    [
      ...nspawn,
      `--directory=${root}`,
      // Unique on the computer, which the name in the lab is not.
      `--machine=${namespace}`,
      `--hostname=${name}`,
      `--network-namespace-path=/run/netns/${namespace}`,
      // Neither needs a systemd outside.
      '--register=no',
      '--keep-unit',
      // Docker makes containers of its own inside.
      '--capability=all',
      '--system-call-filter=add_key keyctl bpf',
      '--resolv-conf=off',
      '--timezone=off',
      ...autofs,
      '--boot',
    ],
    {
      stdin: 'ignore',
      stdout: { file: log },
      stderr: { file: log },
      reject: false,
      env: {
        SYSTEMD_NSPAWN_API_VFS_WRITABLE: 'network',
        SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: isUnified ? '1' : '0',
      },
    },
  );
  let ended = false;
  void outer.finally(() => {
    ended = true;
  });
  const children = `/proc/${outer.pid}/task/${outer.pid}/children`;
  return {
    hasEnded: () => ended,
    leader: async () => (await readFile(children, 'utf8')).trim().split(' ').at(-1) ?? '',
  };
}

async function place(root: string, { path, text, mode = 0o644, owner }: FirstFile): Promise<void> {
  const file = join(root, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  await chmod(file, mode);
  if (owner) await chown(file, ...owner);
}
