import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
