import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * Installs packages into a Python environment of its own, in `folder`, which is moved to `home`.
 * Only ready-made wheels: a source package runs code of its own, and may fetch what it likes.
 *
 * @example await pythonInstall(folder, home, 'ansible-core==2.19.14')
 */
export async function pythonInstall(
  folder: string,
  home: string,
  ...requirements: readonly string[]
) {
  const missing = 'install Python 3.11 or later with its venv module (Debian: python3-venv)';
  const bin = join(folder, 'bin');
  const options = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
  await run('python3', ['-m', 'venv', folder], { missing });
  await run(join(bin, 'python3'), ['-m', 'pip', 'install', ...options, ...requirements], {
    missing,
  });
  await moveScripts(bin, folder, home);
}

// --- internal ---

/** Scripts of an environment name their interpreter by its full path: make it that of `home`. */
async function moveScripts(bin: string, from: string, to: string): Promise<void> {
  for (const entry of await readdir(bin, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(bin, entry.name);
    const text = await readFile(file, 'utf8');
    if (text.includes(from)) await writeFile(file, text.replaceAll(from, to));
  }
}
