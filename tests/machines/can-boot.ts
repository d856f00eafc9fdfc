import process from 'node:process';
import { execa } from 'execa';

/** Why no machine can be started here. */
export interface Hindrance {
  readonly why: string;
  /** Whether the person at this computer can do something about it. */
  readonly curable: boolean;
}

/**
 * Starting machines needs Linux, root, networks and mounts of one's own, and the programs that
 * `.ci/packages` installs. `undefined` where it is all there.
 */
export async function hindrance(...programs: string[]): Promise<Hindrance | undefined> {
  if (process.platform !== 'linux') return { why: 'it takes Linux', curable: false };
  if (process.getuid?.() !== 0)
    return {
      why: 'it takes root: sudo env "HOME=$HOME" "PATH=$PATH:/usr/sbin:/sbin" npm run machines',
      // With CI=true nobody is there to type a password.
      curable: process.env['CI'] !== 'true' || (await becomesRoot()),
    };
  for (const program of ['debootstrap', 'systemd-nspawn', 'ip', 'ssh-keygen', ...programs]) {
    const { failed } = await execa('sh', ['-c', `command -v ${program}`], { reject: false });
    if (failed) return { why: `${program} is missing: run .ci/packages`, curable: true };
  }
  const rights = [
    'ip link add type veth',
    'cd "$(mktemp -d)"',
    'mkdir lower upper work root',
    'mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work root',
  ].join(' && ');
  const { failed, stderr } = await execa('unshare', ['-m', '-n', 'sh', '-c', rights], {
    reject: false,
  });
  if (!failed) return undefined;
  return { why: `no network or mount of one's own may be made here: ${stderr}`, curable: false };
}

// --- internal ---

/** Whether sudo asks for no password. */
async function becomesRoot(): Promise<boolean> {
  const { failed } = await execa('sudo', ['--non-interactive', 'true'], { reject: false });
  return !failed;
}
