import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anyLocale } from '../tools/index.ts';
import type { Step } from './step.ts';

/** What reads the files of a repository that neither the compiler nor a native tool reads. */
export const lintsOf = (folder: string): readonly Step[] => [
  {
    name: 'shell scripts',
    command: ['shellcheck', '--severity=style', '--color=never', ...shellScripts(folder)],
    needs: ['shellcheck'],
  },
  {
    name: 'workflows',
    command: ['actionlint', '-no-color', '-shellcheck=shellcheck', '-pyflakes='],
    needs: ['actionlint', 'shellcheck'],
  },
  {
    name: 'workflows, as an attacker reads them',
    // What it would ask GitHub is left out: a test gives one answer, wherever it runs.
    command: ['zizmor', '--quiet', '--offline', '--persona=pedantic', '--color=never', '.github'],
    needs: ['zizmor'],
  },
  {
    name: 'secrets in any commit',
    command: [
      'gitleaks',
      'git',
      '--platform=none',
      '--no-banner',
      '--no-color',
      '--verbose',
      '--redact',
    ],
    needs: ['gitleaks'],
  },
  {
    name: 'playbooks and roles',
    // Strict: a warning is a finding. It reads `.ansible-lint` and `ansible.cfg` where it runs.
    command: ['ansible-lint', '--offline', '--strict', '--nocolor', '--format=pep8'],
    within: 'ansible',
    needs: ['ansible-lint'],
    env: anyLocale,
  },
  {
    name: 'YAML that Ansible reads',
    command: ['yamllint', '--strict', '--format=parsable', '.', '../lxc-configs'],
    within: 'ansible',
    needs: ['yamllint'],
    env: anyLocale,
  },
];

// --- internal ---

const shebang = /^#! ?\S*[/ ](?:ba|da|k)?sh\b/;

/** Scripts that Git tracks, whatever they are called. */
function shellScripts(folder: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' });
  return listed.split('\0').filter((file) => {
    const path = join(folder, file);
    return file !== '' && existsSync(path) && shebang.test(readFileSync(path, 'utf8'));
  });
}
