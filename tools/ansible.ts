import process from 'node:process';
import { pythonInstall } from './python.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

const core = versions['ansible-core'];
const requirements = [
  `ansible==${versions.ansible}`,
  `ansible-core==${core}`,
  `ansible-lint==${versions['ansible-lint']}`,
  `yamllint==${versions.yamllint}`,
];

/**
 * Ansible refuses to say a word in a locale that is not in UTF-8 or not installed. This one every
 * Linux has.
 */
export const anyLocale: Readonly<Record<string, string>> =
  process.platform === 'linux' ? { LC_ALL: 'C.UTF-8' } : {};

/**
 * Ansible with the collections that the roles use, and what judges roles. ansible-core 2.19 is the
 * last line that runs on Python 3.11 (Debian 12), and ansible 12 the set of collections for it.
 */
export const ansible: Tool = {
  name: 'ansible',
  version: versions.ansible,
  programs: [
    'ansible-community',
    'ansible',
    'ansible-inventory',
    'ansible-lint',
    'ansible-playbook',
    'ansible-vault',
    'yamllint',
  ],
  ask: { args: ['--version'], env: anyLocale, answer: /^Ansible community version ([\d.]+)/ },
  takes: 'about a minute',
  build: (folder, home) => pythonInstall(folder, home, ...requirements),
};
