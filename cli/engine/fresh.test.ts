import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkout } from './fixtures/checkout.ts';

// A change of anything that the engine is made of, or by, is seen: no run is one of old sources.

const { root, run, cached, cachedFile, forget } = checkout();
const help = join(root, 'cli/help.ts');
const text = readFileSync(help, 'utf8');
afterEach(() => writeFileSync(help, text));

test('a source that has its size and its time again', async () => {
  expect((await run(['--help'])).out).toMatch(/^Usage: homelab/);
  expect(await run(['--help'])).toMatchObject({ ranSources: false });
  const before = cached();
  const { atime, mtime } = statSync(help);
  writeFileSync(help, text.replace('Usage: homelab', 'USAGE: homelab'));
  utimesSync(help, atime, mtime);
  for (const _ of ['first', 'second']) {
    const after = await run(['--help']);
    expect(after).toMatchObject({ code: 0, ranSources: false });
    expect(after.out).toMatch(/^USAGE: homelab/);
  }
  // V8 would take the old code, because the new text is as long as the old one.
  expect(cached().filter((name) => before.includes(name))).toEqual(['engine.json', 'modules']);
});

test('a source that is gone, or can not be read: Node says so', async () => {
  await run(['names', 'atlas']);
  appendFileSync(help, 'const;\n');
  expect((await run(['--help'])).err).toContain('SyntaxError');
  rmSync(help);
  expect((await run(['--help'])).err).toContain('ERR_MODULE_NOT_FOUND');
});

test.each(['node_modules/.package-lock.json', 'cli/engine/build.mjs'])('%s', async (path) => {
  await run(['--help']);
  const made = readFileSync(cachedFile('engine.json'), 'utf8');
  const before = readFileSync(join(root, path), 'utf8');
  rmSync(join(root, path)); // may be a link to that of this repository
  writeFileSync(join(root, path), `${before}\n`);
  expect(await run(['--help'])).toMatchObject({ code: 0, ranSources: false });
  expect(readFileSync(cachedFile('engine.json'), 'utf8')).not.toBe(made);
});

test('a function that takes the name of a kind: it would be spoken of by another one', async () => {
  const twice = 'function defineVm() {}\nif (process.env.HOMELAB_NEVER) defineVm();\n';
  writeFileSync(help, text + twice);
  expect(await run(['--help'])).toMatchObject({ code: 0, ranSources: true });
});

test('a source that changes while the engine is being made', async () => {
  forget();
  const esbuild = join(root, 'node_modules/esbuild');
  const real = join(import.meta.dirname, '../../node_modules/esbuild');
  rmSync(esbuild);
  mkdirSync(esbuild);
  const stub = `const { build, buildSync, stop } = require(${JSON.stringify(real)});
exports.buildSync = buildSync;
exports.stop = stop;
exports.build = async (options) => {
  const result = await build(options);
  require('node:fs').appendFileSync(${JSON.stringify(help)}, '// edited');
  return result;
};`;
  writeFileSync(join(esbuild, 'index.js'), stub);
  expect(await run(['--help'])).toMatchObject({ code: 0, ranSources: false });
  expect(cached()).not.toContain('engine.json');
  rmSync(esbuild, { recursive: true });
  symlinkSync(real, esbuild);
  expect(await run(['--help'])).toMatchObject({ code: 0, ranSources: false });
  expect(cached()).toContain('engine.json');
});
