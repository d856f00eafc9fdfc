import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { checkout, off } from './fixtures/checkout.ts';

const { root, run, cached, cachedFile, forget } = checkout();

test.each([
  [[]],
  [['--help']],
  [['check', '--fromat', 'json']],
  [['check', '--lab', 'nowhere']],
  [['check', '--format', 'sarif']],
  [['names', 'k8s-worker-01', 'k8s-worker-1']],
  [['names', 'atlas…', '“atlas”', 'Atläs', 'ät😀las']],
  [['explain', 'memory-overcommitted']],
  [['export']],
] as const)('%j says what the sources say, without and with compiled code', async (args) => {
  const expected = await run(args, off);
  expect(expected).toMatchObject({ ranSources: true });
  for (const _ of ['first', 'second']) {
    expect(await run(args)).toEqual({ ...expected, ranSources: false });
  }
});

test('generate writes what the sources write', async () => {
  const out = temporary();
  const generate = (folder: string) => ['generate', '--out', join(out, folder)];
  const expected = await run(generate('sources'), off);
  for (const folder of ['first', 'second']) {
    expect(await run(generate(folder))).toEqual({ ...expected, ranSources: false });
    expect(tree(join(out, folder))).toEqual(tree(join(out, 'sources')));
  }
  writeFileSync(join(out, 'first/tofu/edge/edge.auto.tfvars.json'), '{}\n');
  const drift = [...generate('first'), '--check'];
  const found = await run(drift);
  expect(found).toMatchObject({ code: 1, ranSources: false });
  expect({ ...found, ranSources: true }).toEqual(await run(drift, off));
});

test('the engine is made once, and the code of each command that went well is kept', async () => {
  forget();
  await run(['names', 'k8s-worker-01']);
  const made = statSync(cachedFile('.cjs')).ctimeMs;
  for (const args of [['check', '--help'], ['check', '--lab', 'nowhere'], ['chekc'], ['../up']]) {
    await run(args);
  }
  expect(statSync(cachedFile('.cjs')).ctimeMs).toBe(made);
  const kinds = cached().map((name) => name.replace(/^engine-\w+\.(v[\d.]+-\w+-\w+\.)?/, ''));
  expect(kinds).toEqual(['cjs', 'cjs.map', 'help.v8', 'names.v8', 'engine.json', 'modules']);
});

test('HOMELAB_ENGINE=off neither asks for it nor makes it', async () => {
  forget();
  expect(await run(['--help'], off)).toMatchObject({ code: 0, ranSources: true });
  expect(cached()).toEqual(['modules']);
});

test('Node with other flags has code of its own, as another Node has', async () => {
  forget();
  const expected = await run(['--help']);
  for (const _ of ['first', 'second']) {
    expect(await run(['--help'], { flags: ['--no-maglev'] })).toEqual(expected);
  }
  expect(cached().filter((name) => name.endsWith('.help.v8'))).toHaveLength(2);
});

test('four first runs at once say the same and leave one engine behind', async () => {
  forget();
  const runs = await Promise.all([1, 2, 3, 4].map(() => run(['check'])));
  const expected = await run(['check']);
  expect(expected).toMatchObject({ code: 0, ranSources: false });
  for (const found of runs) expect({ ...found, ranSources: false }).toEqual(expected);
  expect(cached().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(cached().filter((name) => name.endsWith('.cjs'))).toHaveLength(1);
});

test('a fault of ours is reported with lines of the sources', async () => {
  const file = join(root, 'cli/commands/names.ts');
  const before = readFileSync(file, 'utf8');
  const text = before.replace('async run(args) {\n', '$&throw new Error("oh");\n');
  const line = text.slice(0, text.indexOf('throw new')).split('\n').length;
  writeFileSync(file, text);
  const { code, err, ranSources } = await run(['names', 'atlas']);
  expect({ code, ranSources }).toEqual({ code: 3, ranSources: false });
  expect(err).toMatch(/^error: the program itself failed: oh\n/);
  expect(err).toContain(`${file}:${line}:7)\n`);
  expect(err).toContain(`${join(root, 'cli/run.ts')}:`);
  expect(err).not.toContain('.cache/homelab');
  writeFileSync(file, before);
});

// --- internal ---

/** Every file in a folder, by its path. */
function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    files.map((file): [string, string] => [
      file.slice(folder.length + 1),
      readFileSync(file, 'utf8'),
    ]),
  );
}
