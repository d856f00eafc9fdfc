// `npm test`: everything that a person wants to know before a push, one step after the other; a failed step does not hide the next.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'homelab-test-'));
const report = (name: string): string => join(scratch, `${name}.json`);

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly count?: () => Tally;
}

const steps: readonly Step[] = [
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format', '--', '--check'] },
  { name: 'typecheck', command: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'generated files', command: ['npm', 'run', '--silent', 'generate', '--', '--check'] },
  {
    name: 'vitest',
    command: vitest('vitest'),
    count: () => vitestTally(report('vitest')),
  },
  {
    // Else it runs as one file, made of its sources: both have to do the same.
    name: 'the command line from its sources',
    command: [...vitest('sources'), 'cli/', '--exclude=cli/*/**'],
    env: { HOMELAB_ENGINE: 'off' },
    count: () => vitestTally(report('sources')),
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { name, command, env = {}, count } of steps) {
  process.stdout.write(`\n── ${name}: ${command.slice(0, 4).join(' ')}\n`);
  const [file = '', ...args] = command;
  const { failed } = await execa(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
    reject: false,
    preferLocal: true,
  });
  const tally = count?.() ?? { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0 };
  total.passed += tally.passed;
  total.failed += tally.failed || (failed ? 1 : 0);
  total.skipped += tally.skipped;
}
rmSync(scratch, { recursive: true });

if (process.env['CI'] === 'true' && total.skipped > 0) {
  process.stdout.write(`\n${total.skipped} tests were skipped, and with CI=true nothing may be.\n`);
  total.failed += total.skipped;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

// --- internal ---

/** Runs tests, and tells the outcome in a report of this name. */
function vitest(name: string): string[] {
  const output = `--outputFile.json=${report(name)}`;
  return ['vitest', 'run', '--reporter=default', '--reporter=json', output];
}

/** A run that died before its report is one failure. */
function vitestTally(file: string): Tally {
  try {
    const found: { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; numPendingTests: number } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: found.numPassedTests, failed: found.numFailedTests, skipped: found.numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
