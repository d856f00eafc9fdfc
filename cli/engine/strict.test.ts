import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkout, off } from './fixtures/checkout.ts';

// What Node refuses when it runs the sources, the engine refuses as well: it is made of them as
// Node reads them. Otherwise a source that can't be run would look fine to whoever has the cache.

const { root, run } = checkout();
const help = join(root, 'cli/help.ts');
const text = readFileSync(help, 'utf8');
writeFileSync(join(root, 'cli/plan.json'), '{ "racks": 1 }\n');
writeFileSync(join(root, 'cli/plan.txt'), 'one rack\n');
afterEach(() => writeFileSync(help, text));

test.each([
  ['an enum', 'enum Size { Small }', 'SyntaxError'],
  ['a namespace', 'namespace Sizes { export const small = 1; }', 'SyntaxError'],
  ['a parameter property', 'class Rack { constructor(readonly size: number) {} }', 'SyntaxError'],
  ['a type that is imported as a value', "import { Command as C } from './command.ts';", 'Command'],
  ['a type that is handed on', "export { Command as C } from './command.ts';", 'Command'],
  ['an import without extension', "import './command';", 'ERR_MODULE_NOT_FOUND'],
  ['an import of what is .ts as .js', "import './command.js';", 'ERR_MODULE_NOT_FOUND'],
  ['an import of a folder', "import './commands';", 'ERR_UNSUPPORTED_DIR_IMPORT'],
  ['a later import without extension', "await import('./command');", 'ERR_MODULE_NOT_FOUND'],
  ['JSON without attribute', "import plan from './plan.json';", 'ERR_IMPORT_ATTRIBUTE_MISSING'],
  ['a file of text', "import plan from './plan.txt';", 'ERR_UNKNOWN_FILE_EXTENSION'],
  ['require', "require('node:fs');", 'require is not defined'],
  ['module', 'module.exports = {};', 'module is not defined'],
  ['exports', 'exports.size = 1;', 'exports is not defined'],
])('%s is refused as Node refuses it', async (_, line, told) => {
  writeFileSync(help, `${text}\n${line}\n`);
  const expected = await run(['--help'], off);
  expect(expected).toMatchObject({ code: 1, out: '' });
  expect(expected.err).toContain(told);
  const found = await run(['--help']);
  expect({ ...found, err: plain(found.err) }).toEqual({ ...expected, err: plain(expected.err) });
});

test('JSON with its attribute is part of the engine', async () => {
  const line = "import plan from './plan.json' with { type: 'json' };\nconsole.log(plan.racks);";
  writeFileSync(help, `${text}\n${line}\n`);
  const expected = await run(['--help'], off);
  expect(expected).toMatchObject({ code: 0, err: '' });
  for (const _ of ['first', 'second']) {
    expect(await run(['--help'])).toEqual({ ...expected, ranSources: false });
  }
});

test('nothing of CommonJS is there', async () => {
  const words = ['__dirname', '__filename', 'require', 'module', 'exports'];
  const asked = words.map((word) => `typeof ${word}`).join(', ');
  writeFileSync(help, `${text}\nconsole.log(${asked});\n`);
  const expected = await run(['--help'], off);
  expect(expected.out).toMatch(/^(undefined ?){5}\n/);
  expect(await run(['--help'])).toEqual({ ...expected, ranSources: false });
});

test('letters beyond ASCII are what they are, in raw templates by the sources themselves', async () => {
  const pattern = 'console.log(/^[…😀]+$/u.test("…😀"));';
  writeFileSync(help, `${text}\n${pattern}\n`);
  expect(await run(['--help'])).toMatchObject({ out: expect.stringMatching(/^true\n/) });
  writeFileSync(help, `${text}\nconsole.log(String.raw\`\\d…\`);\n`);
  const found = await run(['--help']);
  expect(found).toMatchObject({ ranSources: true, out: expect.stringMatching(/^\\d…\n/) });
});

// --- internal ---

/** What Node says without the steps inside of it that led there. */
const plain = (err: string): string => err.replace(/^ {4}at .*\n/gm, '');
