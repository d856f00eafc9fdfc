import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entityKinds, kinds } from '../../../../model/index.ts';
import { docsIn } from './source-docs.ts';

const source = `/** A place. */
export type Place<N> = { readonly name: N };

/**
 * Declares a place.
 *
 * @example
 * export const here = definePlace({
 *   name: 'here',
 * });
 */
export function definePlace<const N>(spec: N): Place<N> {}
`;

test('a kind says what it is, and shows how it is declared', () => {
  expect(docsIn(source, 'definePlace')).toEqual({
    about: 'A place.',
    example: "export const here = definePlace({\n  name: 'here',\n});",
  });
});

test('a kind without comments says nothing', () => {
  const silent = '/** Fields. */\nconst schema = 1;\n\nexport type Place<N> = N;\n';
  expect(docsIn(silent, 'definePlace')).toEqual({ about: '', example: '' });
});

test.for(entityKinds)('the source of %s has both', (kind) => {
  const { name } = kinds[kind].define;
  const file = new URL(`../../../../model/kinds/${kind}.ts`, import.meta.url);
  const { about, example } = docsIn(readFileSync(file, 'utf8'), name);
  expect(about).toMatch(/^[A-Z].+\.$/);
  expect(example).toMatch(new RegExp(`^export const \\w+ = ${name}\\(\\{[^]*\\}\\);$`));
});
