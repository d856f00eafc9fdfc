import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { neededTool } from '../../../tools/index.ts';

/** A version of the stand-in, as a release of k3s. */
export interface Release {
  /** @example 'v1.36.3+k3s1' */
  readonly version: string;
  /** Starts, and never becomes ready. */
  readonly neverReady?: boolean;
}

/** Folder on a machine in which the stand-in looks for the real programs that it starts. */
export const programsOnMachine = '/opt/k3s-stand-in';

/** The real programs that k3s has inside of itself; `undefined` if `npm run tools` has not run. */
export async function innerPrograms(): Promise<readonly string[] | undefined> {
  const names = ['etcd', 'etcdctl', 'etcdutl', 'kube-apiserver', 'kubectl'];
  const found = await Promise.all(names.map(neededTool));
  return found.every((path) => path !== undefined) ? found : undefined;
}

/** Puts the real programs on a disk. */
export async function furnishPrograms(root: string, programs: readonly string[]): Promise<void> {
  const folder = join(root, programsOnMachine);
  await mkdir(folder, { recursive: true });
  await execa('cp', ['--reflink=auto', ...programs, folder]);
}

/** Writes releases as they lie on the web: a folder for each, with the program and its checksum. */
export async function writeReleases(folder: string, releases: readonly Release[]): Promise<void> {
  for (const release of releases) {
    const place = join(folder, release.version);
    await mkdir(place, { recursive: true });
    const program = join(place, arch() === 'arm64' ? 'k3s-arm64' : 'k3s');
    await buildStandIn(program, release);
    const sum = createHash('sha256')
      .update(await readFile(program))
      .digest('hex');
    const list = `sha256sum-${arch() === 'arm64' ? 'arm64' : 'amd64'}.txt`;
    await writeFile(join(place, list), `${sum}  ${arch() === 'arm64' ? 'k3s-arm64' : 'k3s'}\n`);
  }
}

/** One file that Python runs: the stand-in, with its version inside. */
export async function buildStandIn(file: string, release: Release): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'homelab-k3s-'));
  try {
    await cp(join(import.meta.dirname, 'program'), folder, {
      recursive: true,
      filter: (path) => !path.endsWith('__pycache__'),
    });
    await writeFile(join(folder, 'version'), release.version);
    if (release.neverReady) await writeFile(join(folder, 'never-ready'), 'yes');
    const options = ['--python=/usr/bin/python3', `--output=${file}`];
    await execa('python3', ['-m', 'zipapp', folder, ...options]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
