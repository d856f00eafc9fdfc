import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporary } from '../fixtures/temporary.ts';
import { checkout, off } from './fixtures/checkout.ts';

const { root, run } = checkout();
const check = ['check', '--lab', 'lab'];
const file = (path: string): string => pathToFileURL(join(root, path)).href;
const modelOnly = `import { defineConvention, defineLab } from '${file('model/index.ts')}';`;
const withLocation = modelOnly.replace(' }', ', defineLocation }');

test('a lab with faults is told of them at the same places', async () => {
  const text = labOf(withLocation, "{ name: 'asgrad', provider: 'aws', x: 1 }");
  const cwd = temporary({ 'lab/index.ts': text });
  const expected = await run(check, { cwd, ...off });
  expect(expected).toMatchObject({ code: 1 });
  expect(expected.out).toContain('lab/index.ts:4:');
  for (const _ of ['first', 'second']) {
    expect(await run(check, { cwd })).toEqual({ ...expected, ranSources: false });
  }
});

test('a lab of elsewhere gets the model that runs', async () => {
  const cwd = temporary({ 'lab/index.ts': labOf(withLocation) });
  const fine = { code: 0, out: 'No problems in 1 entity\n', err: '', ranSources: false };
  expect(await run(check, { cwd })).toEqual(fine);
});

// It would get a copy of that file, whose entities the engine does not know.
test.each([
  ['at once', `import { defineLocation } from '${file('model/kinds/index.ts')}';`],
  ['later', `const { defineLocation } = await import('${file('model/kinds/location.ts')}');`],
])('a lab that reaches into the model, %s, has the sources run', async (_, reach) => {
  const cwd = temporary({ 'lab/index.ts': labOf(`${modelOnly} ${reach}`) });
  const expected = await run(check, { cwd, ...off });
  expect(expected).toMatchObject({ code: 0, out: 'No problems in 1 entity\n' });
  expect(await run(check, { cwd })).toEqual(expected);
});

test('a lab that never ends does not look fine', async () => {
  const cwd = temporary({ 'lab/index.ts': 'await new Promise(() => {});\n' });
  const expected = await run(check, { cwd, ...off });
  expect(expected).toMatchObject({ code: 3 });
  expect(await run(check, { cwd })).toEqual({ ...expected, ranSources: false });
});

// --- internal ---

const labOf = (
  imports: string,
  asgard = "{ name: 'asgard', provider: 'on-premises' }",
): string => `${imports}
const codenames = { location: { asgard: 'home of the gods' } };
const convention = defineConvention({ version: 1, codenames, patterns: {} });
export const asgard = defineLocation(${asgard});
export default defineLab({
  name: 'small',
  domain: 'example.com',
  repository: 'https://git.example.com/small',
  convention,
  parts: [{ asgard }],
});
`;
