import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { tallyOf } from '../report.ts';
import { summary } from '../tally.ts';

// Tests that could not run must not look as if they had, wherever they are counted.

test.for([
  { hindered: 'not', ci: 'true', told: '1 passed, 0 failed', exitCode: 0 },
  { hindered: 'for now', ci: '', told: '0 passed, 0 failed, 1 skipped', exitCode: 0 },
  { hindered: 'for now', ci: 'true', told: '0 passed, 1 failed', exitCode: 1 },
  { hindered: 'for good', ci: '', told: '0 passed, 0 failed', exitCode: 0 },
  { hindered: 'for good', ci: 'true', told: '0 passed, 0 failed', exitCode: 0 },
])('hindered $hindered, with CI=$ci: $told', async ({ hindered, ci, told, exitCode }) => {
  const ran = await runFixture(hindered, ci);
  expect(ran.exitCode).toBe(exitCode);
  expect(ran.end).toEqual({ last: told, exitCode });
});

test.for([
  { hindered: 'for now', ci: '', reason: /↓ .*a house: a program is missing/ },
  {
    hindered: 'for now',
    ci: 'true',
    reason: /Error: a house was not tried, .*: a program is miss/,
  },
  { hindered: 'for good', ci: 'true', reason: /^a house was not tried: the kernel can not$/m },
])('hindered $hindered, with CI=$ci, the reason is told', async ({ hindered, ci, reason }) => {
  expect((await runFixture(hindered, ci)).said).toMatch(reason);
});

// --- internal ---

const repository = join(import.meta.dirname, '../..');

/** Runs a file of tests on machines, and counts as `npm test` does. */
async function runFixture(hindered: string, ci: string) {
  const folder = await mkdtemp(join(tmpdir(), 'homelab-hindered-'));
  const report = join(folder, 'report.json');
  const config = join(import.meta.dirname, 'fixtures/vitest.config.ts');
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  const { exitCode, all } = await execa('vitest', ['run', `--config=${config}`, ...reporters], {
    cwd: repository,
    preferLocal: true,
    reject: false,
    all: true,
    env: { HINDERED: hindered, CI: ci },
  });
  const result = exitCode === 0 ? 'passed' : 'failed';
  const tally = tallyOf(JSON.parse(await readFile(report, 'utf8')), result, folder);
  await rm(folder, { recursive: true });
  const { lines, exitCode: last } = summary([{ step: 'machines', ...tally }], ci === 'true');
  return { exitCode, said: all, end: { last: lines.at(-1), exitCode: last } };
}
