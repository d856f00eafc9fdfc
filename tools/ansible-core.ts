import process from 'node:process';
import { pythonInstall } from './python.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const version = versions['ansible-core'];

/**
 * Ansible refuses to say a word in a locale that is not in UTF-8 or not installed. This one every
 * Linux has.
 */
export const anyLocale: Readonly<Record<string, string>> =
  process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {};

/** ansible-core. 2.19 is the last line that runs on Python 3.11 (Debian 12). */
export const ansibleCore: Tool = {
  name: 'ansible-core',
  version,
  programs: ['ansible-inventory', 'ansible-playbook', 'ansible', 'ansible-vault'],
  ask: { args: ['--version'], env: anyLocale, answer: /\[core ([\d.]+)\]/ },
  takes: 'about 10 seconds',
  build: (folder, home) => pythonInstall(folder, home, `ansible-core==${version}`),
};
