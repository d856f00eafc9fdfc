// `npm test`: everything that a person wants to know before a push, one step after the other; a
// failed step does not hide the next.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { execaSync } from 'execa';
import { lintsOf } from './lints.ts';
import { tallyOf } from './report.ts';
import { runStep, type Outcome, type Step } from './step.ts';
import { summary, type Tally } from './tally.ts';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'homelab-test-'));
const npm = (script: string, ...args: string[]): Step['command'] => [
  'npm',
  'run',
  '--silent',
  script,
  ...args,
];

const steps: readonly CountedStep[] = [
  { name: 'lint', command: npm('lint') },
  { name: 'format', command: npm('format', '--', '--check') },
  { name: 'typecheck', command: npm('typecheck') },
  { name: 'generated files', command: npm('generate', '--', '--check') },
  ...lintsOf(root),
  vitest('vitest'),
  // Else the command line runs as one file, made of its sources: both have to do the same.
  {
    ...vitest(
      'the command line from its sources',
      'cli/',
      '--exclude=cli/{engine,output,tofu,vault}/**',
    ),
    env: { HOMELAB_ENGINE: 'off' },
  },
  // That one takes a quarter of an hour more, on three machines: too long for every push.
  asRoot(
    vitest(
      'machines, without those of npm run machines that share a control plane',
      '--config=tests/machines/vitest.config.ts',
      '--exclude=tests/machines/control-planes.test.ts',
    ),
  ),
];

const tallies: Tally[] = [];
const skips: string[] = [];
for (const { count, ...step } of steps) {
  process.stdout.write(`\n── ${step.name}: ${step.command.slice(0, 4).join(' ')}\n`);
  const { result, output } = await runStep(step, root, { show: true });
  if (result === 'skipped') skips.push(`${step.name}: ${output}`);
  const counted = count?.(result) ?? { passed: 0, failed: 0, skipped: 0, [result]: 1 };
  tallies.push({ step: step.name, ...counted });
}
rmSync(scratch, { recursive: true });

for (const skip of skips) process.stdout.write(`\nskipped: ${skip}`);
const { lines, exitCode } = summary(tallies, process.env['CI'] === 'true');
for (const line of lines) process.stdout.write(`\n${line}\n`);
process.exitCode = exitCode;

// --- internal ---

type Count = Omit<Tally, 'step'>;

interface CountedStep extends Step {
  readonly count?: (result: Outcome['result']) => Count;
}

/** Runs tests, and counts them one by one. */
function vitest(name: string, ...args: string[]): CountedStep {
  const report = join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    command: ['vitest', 'run', ...reporters, ...args],
    count: (result) => vitestTally(report, result),
  };
}

/**
 * Only root may boot machines. Who isn't becomes it where no password is asked for, as on a machine
 * of GitHub; else the tests say that they did not run.
 */
function asRoot(step: CountedStep): CountedStep {
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !becomesRoot()) return step;
  const kept = ['CI', 'HOME', 'PATH', 'XDG_CACHE_HOME'].flatMap((name) => {
    const value = process.env[name];
    // Programs of root are on no path of a user on Debian.
    const more = name === 'PATH' ? ':/usr/sbin:/sbin' : '';
    return value === undefined ? [] : [`${name}=${value}${more}`];
  });
  const [program, ...args] = step.command;
  const vitestPath = join(root, 'node_modules/.bin', program);
  return { ...step, command: ['sudo', '--non-interactive', 'env', ...kept, vitestPath, ...args] };
}

function becomesRoot(): boolean {
  return !execaSync('sudo', ['--non-interactive', 'true'], { reject: false }).failed;
}

/** A run that died before its report is one failure. */
function vitestTally(report: string, result: Outcome['result']): Count {
  try {
    return tallyOf(JSON.parse(readFileSync(report, 'utf8')), result, root);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
