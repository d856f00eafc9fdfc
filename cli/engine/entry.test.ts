import { execa } from 'execa';
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { checkout, off } from './fixtures/checkout.ts';

const { root, run, cached, forget } = checkout();

test('cli/main.ts is another door to the same program', async () => {
  const { code, out, err } = await run(['names', 'k8s-worker-1'], off);
  const door = join(root, 'cli/main.ts');
  const found = await execa(process.execPath, [door, 'names', 'k8s-worker-1'], {
    env: { NO_COLOR: '1' },
    reject: false,
    stripFinalNewline: false,
  });
  expect({ code: found.exitCode, out: found.stdout, err: found.stderr }).toEqual({
    code,
    out,
    err,
  });
});

test('a Node that does not run TypeScript is told which one does', async () => {
  expect(await run(['check'], { flags: ['--no-strip-types'] })).toEqual({
    code: 2,
    out: '',
    err: `error: this Node (${process.version}) can't run TypeScript: homelab needs 24
  = help: npm brings the right one: \`npm run homelab -- <command>\`
`,
    ranSources: false,
  });
});

// What npm runs after `npm ci`.
const { scripts }: { scripts: { prepare: string } } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
async function prepare(cwd: string): Promise<object> {
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`;
  const run = await execa(scripts.prepare, { shell: true, cwd, env: { PATH }, reject: false });
  return { code: run.exitCode, out: run.stdout, err: run.stderr };
}
const quiet = { code: 0, out: '', err: '' };

test('after npm ci every command has its code', async () => {
  expect(await prepare(root)).toEqual(quiet);
  const before = cached();
  for (const command of ['check', 'explain', 'export', 'generate', 'help', 'names']) {
    expect(
      before.some((name) => name.endsWith(`.${command}.v8`)),
      command,
    ).toBe(true);
  }
  for (const args of [['--help'], ['check'], ['explain']]) {
    expect(await run(args)).toMatchObject({ code: 0, ranSources: false });
  }
  expect(cached()).toEqual(before);
});

test('npm ci never fails: with a faulty lab, without esbuild, without the program', async () => {
  forget();
  appendFileSync(join(root, 'model/lab/index.ts'), 'const;\n');
  expect(await prepare(root)).toEqual(quiet);
  rmSync(join(root, 'node_modules/esbuild'));
  expect(await prepare(root)).toEqual(quiet);
  expect(await prepare(temporary())).toEqual(quiet);
});
