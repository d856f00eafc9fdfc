import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { neededTool } from '../tools/index.ts';
import { lintsOf } from './lints.ts';
import { tallyOf } from './report.ts';
import { runStep, type Step } from './step.ts';
import { summary } from './tally.ts';

// A repository with one thing to find for each lint. That ours has none is a step of `npm test`.
const folder = mkdtempSync(join(tmpdir(), 'homelab-lints-'));
const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });

/** Put together here, so that this file holds none. */
const token = ['ghp', 'x7Rk2mQ9vLw4Tz8Ny1Bc6Hd3Jf5Gs0PaUeWi'].join('_');

const faulty = {
  '.ci/deploy': '#!/usr/bin/env bash\necho $1\n',
  'notes.txt': `token: ${token}\n`,
  'ansible/.ansible-lint': '---\nprofile: production\noffline: true\n',
  'ansible/playbooks/site.yml': `---
- name: Say who is there
  hosts: all
  tasks:
    - name: Ask
      ansible.builtin.command: whoami
`,
  'lxc-configs/proxy-01/guest.yml': '---\nx: [1,2]\n',
  '.github/workflows/ci.yml': `name: ci
on: push
permissions: {}
jobs:
  test:
    name: Test
    runs-on: ubuntu-24.04
    permissions: {}
    steps:
      - uses: actions/setup-node@v6
      - name: Say it
        run: echo $1
`,
};

afterAll(() => rmSync(folder, { recursive: true }));
prepare();

const found: Readonly<Record<string, RegExp>> = {
  'shell scripts': /In \.ci\/deploy line 2:\necho \$1\n +\^-- SC2086/,
  workflows: /ci\.yml:12:9: shellcheck reported issue in this script: SC2086/,
  'workflows, as an attacker reads them': /error\[unpinned-uses\][^]*ci\.yml:10:/,
  'playbooks and roles': /site\.yml:5: no-changed-when/,
  'YAML that Ansible reads': /guest\.yml:2:7: \[error\] too few spaces after comma/,
  'secrets in any commit': /RuleID: +github-pat[^]*File: +notes\.txt/,
};

for (const lint of lintsOf(folder)) {
  const [program = ''] = lint.needs ?? [];
  const path = await neededTool(program);
  test.skipIf(path === undefined)(`${program} finds what it is there for`, async () => {
    const { result, output } = await runStep(lint, folder);
    expect(output).toMatch(found[lint.name] ?? /nothing is expected of this lint/);
    expect(result).toBe('failed');
  });
}

test('a lint whose program is missing is skipped by name', async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('PATH', '');
  vi.stubEnv('XDG_CACHE_HOME', folder);
  const step: Step = { name: 'x', command: ['actionlint'], needs: ['actionlint', 'shellcheck'] };
  const output = 'actionlint and shellcheck not installed: run npm run tools';
  expect(await runStep(step, folder)).toEqual({ result: 'skipped', output });
});

test('what was skipped counts as failed where nothing may be', () => {
  const tallies = [
    { step: 'vitest', passed: 7, failed: 0, skipped: 0 },
    { step: 'workflows', passed: 0, failed: 0, skipped: 1 },
  ];
  expect(summary(tallies, false)).toEqual({
    lines: ['7 passed, 0 failed, 1 skipped'],
    exitCode: 0,
  });
  expect(summary(tallies, true)).toEqual({
    lines: ['1 skipped, and with CI=true nothing may be.', '7 passed, 1 failed, 1 skipped'],
    exitCode: 1,
  });
});

test('a long run ends with the names of the steps that failed', () => {
  const tallies = [
    { step: 'lint', passed: 1, failed: 0, skipped: 0 },
    { step: 'format', passed: 0, failed: 1, skipped: 0 },
    { step: 'vitest', passed: 6, failed: 2, skipped: 0, failures: ['a.test.ts > a', 'b.test.ts'] },
  ];
  expect(summary(tallies, false)).toEqual({
    lines: ['failed: format', 'failed: vitest\n  a.test.ts > a\n  b.test.ts', '7 passed, 3 failed'],
    exitCode: 1,
  });
});

describe('of a report of Vitest', () => {
  const counted = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1 };
  const file = { name: '/lab/model/a.test.ts', status: 'failed', message: '' };

  test('the tests that failed are told, with the first line of what they said', () => {
    const assertionResults = [
      { fullName: 'a lab is small', status: 'passed', failureMessages: [] },
      {
        fullName: 'a lab is whole',
        status: 'failed',
        failureMessages: ['Error: it is not\n    at line 7'],
      },
    ];
    const report = { ...counted, numFailedTests: 1, testResults: [{ ...file, assertionResults }] };
    expect(tallyOf(report, 'failed', '/lab')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
      failures: ['model/a.test.ts > a lab is whole: Error: it is not'],
    });
  });

  test('a file that could not be loaded is one failure, with its reason', () => {
    const unread = { ...file, message: 'SyntaxError: a brace\n', assertionResults: [] };
    const report = { ...counted, testResults: [unread] };
    expect(tallyOf(report, 'failed', '/lab')).toEqual({
      passed: 3,
      failed: 1,
      skipped: 1,
      failures: ['model/a.test.ts: SyntaxError: a brace'],
    });
  });
});

// --- internal ---

function commit(message: string): void {
  git('add', '.');
  git('-c', 'user.name=Lint', '-c', 'user.email=lint@example.com', 'commit', '-q', '-m', message);
}

function prepare(): void {
  for (const [path, text] of Object.entries(faulty)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git('init', '--quiet');
  commit('With a token');
  writeFileSync(join(folder, 'notes.txt'), 'The token is gone, but not from the history.\n');
  commit('Without');
}
