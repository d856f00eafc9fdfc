import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import type { Commit } from './commits.ts';
import { pastLabSchema, type PastLab } from './lab.ts';

const run = promisify(execFile);

/**
 * The lab of each commit, by hash, as the engine of that commit exports it; a commit whose lab
 * can't be read is left out. What was read once is kept in `node_modules/.cache`.
 *
 * @param repository Its root.
 */
export async function pastLabs(
  repository: string,
  commits: readonly Commit[],
): Promise<ReadonlyMap<string, PastLab>> {
  const cache = join(repository, 'node_modules/.cache/homelab/changes');
  await mkdir(cache, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'homelab-changes-'));
  // Where all checkouts find their packages, and none the caches of this repository.
  await symlink(join(repository, 'node_modules'), join(scratch, 'node_modules'), 'junction');
  const labs = new Map<string, PastLab>();
  const queue = commits.values();
  const work = async (checkout: string): Promise<void> => {
    for (const { hash } of queue) {
      const file = join(cache, `${hash}.json`);
      const text = await kept(file, () => exportedAt(repository, hash, checkout));
      if (text !== undefined) labs.set(hash, pastLabSchema.parse(JSON.parse(text)));
    }
  };
  try {
    const checkouts = Array.from({ length: WORKERS }, (_, index) => join(scratch, String(index)));
    await Promise.all(checkouts.map(work));
  } finally {
    await rm(scratch, { recursive: true });
  }
  return labs;
}

// --- internal ---

/** Labs that are read at the same time: each takes a core. */
const WORKERS = 2;

/** Milliseconds that an old lab may take. */
const PATIENCE = 60_000;

async function kept(
  file: string,
  make: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const text = await make();
  if (text === undefined) return undefined;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, file); // whole or not at all, whoever builds beside this
  return text;
}

/**
 * What `homelab export` of a commit prints, run outside of the repository. Always in the same
 * folder: Git writes only what differs from the commit before, and Node, which keeps what it
 * compiled by the paths of files, compiles only that.
 */
async function exportedAt(
  repository: string,
  hash: string,
  checkout: string,
): Promise<string | undefined> {
  await mkdir(checkout, { recursive: true });
  const git = ['--work-tree', checkout, 'read-tree', '--reset', '-u', hash];
  // An index of its own: that of the repository is somebody's work.
  const GIT_INDEX_FILE = `${checkout}.index`;
  await run('git', git, { cwd: repository, env: { ...process.env, GIT_INDEX_FILE } });
  const NODE_COMPILE_CACHE = `${checkout}.cache`;
  const env = { ...process.env, HOMELAB_ENGINE: 'off', NODE_COMPILE_CACHE };
  const options = { cwd: checkout, env, timeout: PATIENCE, maxBuffer: 256 * 1024 * 1024 };
  return run(process.execPath, ['cli/main.ts', 'export'], options).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
