import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyRepository } from './copy-repository.ts';
import { outputsFile, rootFiles } from './tofu/root-files.ts';

// "Make it your lab" of CONTRIBUTING.md, on a copy of this repository: nothing beside model/lab/
// may know what the shipped lab is called, nor anything else that is true of it alone.
const forks = join(import.meta.dirname, 'forks');
const fork = copyRepository(/^(?:model\/lab\/.*\.ts|tests\/shipped-lab\/.*|lxc-configs\/.*)$/);
const index = join(fork, 'model/lab/index.ts');
const node = (...args: string[]) =>
  execa(process.execPath, args, { cwd: fork, reject: false, all: true, env: { NO_COLOR: '1' } });
const tsc = (config: string) =>
  node('node_modules/typescript-7/bin/tsc', '-p', config, '--pretty', 'false');

/** Locations of the forks, by the root of ours that theirs are copies of. */
const copies: Readonly<Record<string, readonly string[]>> = {
  asgard: ['midgard'],
  babylon: ['asteria', 'somewhere'],
  coruscant: ['helheim'],
  wano: [],
};

/** Makes the lab of `tests/forks/<name>.ts` that of the fork, whose text in there is returned. */
function settle(name: string): string {
  const text = readFileSync(join(forks, `${name}.ts`), 'utf8').replaceAll(
    "'../../model/index.ts'",
    "'../index.ts'",
  );
  mkdirSync(dirname(index), { recursive: true });
  writeFileSync(index, text);
  for (const [ours, theirs] of Object.entries(copies))
    for (const file of [...rootFiles, outputsFile]) moveTo(theirs, ours, file);
  return text;
}

/** As step 2 says: a file of a root of ours is copied, and removed. */
function moveTo(places: readonly string[], ours: string, file: string): void {
  const from = join(fork, 'tofu', ours, file);
  if (!existsSync(from)) return;
  for (const place of places) cpSync(from, join(fork, 'tofu', place, file));
  rmSync(from);
}

afterAll(() => rmSync(fork, { recursive: true }));

describe('a fork with a tiny lab', () => {
  let tiny = '';
  beforeAll(() => {
    tiny = settle('tiny');
  });

  test('compiles: the engine with its tests and fixtures, and the lab', async () => {
    expect((await tsc('.')).all).toBe('');
    expect((await tsc('model/lab')).all).toBe('');
  });

  test('has its own codenames checked by the compiler', async () => {
    writeFileSync(index, tiny.replace("name: 'midgard-yggdrasil'", "name: 'midgard-atlas'"));
    expect((await tsc('model/lab')).all).toContain("'atlas' is no registered host codename");
    writeFileSync(index, tiny);
  });

  test('generates its files in place of the old ones', async () => {
    expect(await node('cli/main.ts', 'generate')).toMatchObject({ exitCode: 0 });
    expect(globSync('tofu/*/*.tfvars.json', { cwd: fork }).toSorted()).toEqual([
      'tofu/edge/edge.auto.tfvars.json',
      'tofu/midgard/midgard.auto.tfvars.json',
    ]);
    expect(await node('cli/main.ts', 'generate', '--check')).toMatchObject({ exitCode: 0 });
  });
});

test('a fork whose names are built in other ways compiles', async () => {
  settle('renamed');
  expect((await tsc('model/lab')).all).toBe('');
});

const labs = readdirSync(forks).map((file) => basename(file, '.ts'));

test.for(labs)(
  'a fork with the lab of tests/forks/%s.ts passes all tests about the own lab',
  // A run of many tests, beside others on a busy computer.
  { timeout: 900_000 },
  async (name) => {
    settle(name);
    expect(await node('cli/main.ts', 'generate')).toMatchObject({ exitCode: 0 });
    const { passed, failed } = await testOwnLab(without[name]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(50);
  },
);

// --- internal ---

/** A plan of a hundred guests takes minutes, and finds nothing that one of three does not. */
const without: Readonly<Record<string, readonly string[]>> = {
  large: ['tests/tofu/**', 'tests/rehearsal/**'],
};

/** What is read of Vitest's report. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Runs what has to do with `own-lab.ts`, but for the site and the API server: the first takes a
 * minute to build, and shows what the lab has, whatever that is; the second takes as long to start
 * for each lab, and judges sorts of objects, of which the labs of the generators have all.
 *
 * @param others Further files to leave out. Default: none.
 */
async function testOwnLab(
  others: readonly string[] = [],
): Promise<{ passed: number; failed: string[] }> {
  const report = join(fork, 'report.json');
  rmSync(report, { force: true });
  const which = [
    'related',
    '--run',
    'tests/own-lab.ts',
    ...['tests/site.test.ts', 'tests/k8s/**', ...others].flatMap((files) => ['--exclude', files]),
    '-t',
    'own lab',
  ];
  // One process, that loads everything once.
  const how = ['--no-isolate', '--maxWorkers', '1', '--reporter', 'json', '--outputFile', report];
  const { all } = await node('node_modules/vitest/vitest.mjs', ...which, ...how);
  if (!existsSync(report)) throw new Error(all);
  const { numPassedTests, testResults }: Report = JSON.parse(readFileSync(report, 'utf8'));
  const failed = testResults.flatMap(({ status, message, assertionResults }) => {
    const tests = assertionResults.filter((result) => result.status === 'failed');
    const unloaded = status === 'failed' && tests.length === 0 ? [message] : [];
    return [
      ...unloaded,
      ...tests.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages.join('\n')}`),
    ];
  });
  return { passed: numPassedTests, failed };
}
