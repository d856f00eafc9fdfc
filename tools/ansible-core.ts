import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { run } from './run.ts';
import type { Tool } from './tool.ts';

const version = '2.19.14';

/** Ansible refuses to say a word in a locale that is not in UTF-8 or not installed. This one every Linux has. */
export const anyLocale: Readonly<Record<string, string>> = process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {};

/** ansible-core in a Python environment of its own. 2.19 is the last line that runs on Python 3.11 (Debian 12). */
export const ansibleCore: Tool = {
  name: 'ansible-core',
  version,
  programs: ['ansible-inventory', 'ansible-playbook', 'ansible', 'ansible-vault'],
  ask: { args: ['--version'], env: anyLocale, answer: /\[core ([\d.]+)\]/ },
  takes: 'about 10 seconds',
  build: async (folder, home) => {
    const missing = 'install Python 3.11 or later with its venv module (Debian: python3-venv)';
    await run('python3', ['-m', 'venv', folder], { missing });
    await run(join(folder, 'bin', 'python3'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `ansible-core==${version}`], {
      missing,
    });
    await moveScripts(join(folder, 'bin'), folder, home);
  },
};

// --- internal ---

/** Scripts of a Python environment name their interpreter by its full path: make it that of the folder's last home. */
async function moveScripts(bin: string, from: string, to: string): Promise<void> {
  for (const entry of await readdir(bin, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(bin, entry.name);
    const text = await readFile(file, 'utf8');
    if (text.includes(from)) await writeFile(file, text.replaceAll(from, to));
  }
}
