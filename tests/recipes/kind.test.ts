import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { compiler, walkIn } from './walk.ts';

// A kind of its own, in a copy with a lab of two rooms: whatever is said of every kind is said of it.
const copy = copyRepository(/^(?:model\/lab\/.*\.ts|tests\/shipped-lab\/.*)$/);
afterAll(() => rmSync(copy, { recursive: true }));
const { read, write, output, refused, follow } = walkIn(copy);
const homelab = (...args: string[]): Promise<string> => output('cli/main.ts', ...args);
const page = 'ups/midgard-volta';

beforeAll(async () => {
  write('model/lab/convention.ts', convention);
  write('model/lab/index.ts', lab);
  follow('Add a kind', { kind: 'ups' }, ({ write: add, insert }) => {
    add('model/kinds/<kind>.ts', kind);
    const list = 'model/kinds/all.ts';
    insert(list, /^import .* '.\/vlan/m, "import { upsKind } from './ups.ts';\n");
    insert(list, /^ {2}vlan: /m, '  ups: upsKind,\n');
    const exported = "export { defineUps } from './ups.ts';\nexport type { Ups } from './ups.ts';\n";
    insert('model/kinds/index.ts', /^export .* '.\/vlan/m, exported);
    insert('model/index.ts', /(?<=^export \{\n)(?= {2}containerOf,)/m, '  defineUps,\n');
    insert('model/index.ts', /(?<=^export type \{\n)(?= {2}Auth,)/m, '  Ups,\n');
    const names = "    ups: { volta: 'made the first battery' },\n";
    insert('model/lab/convention.ts', /(?<=codenames: \{\n)/, names);
  });
  await output('schema/write.ts');
  await homelab('generate');
}, 60_000);

test('it compiles, also in the lab, and keeps the directions of the house', async () => {
  const linted = output('node_modules/oxlint/bin/oxlint', 'model');
  await Promise.all([output(...compiler, '.'), output(...compiler, 'tsconfig.lab.json'), linted]);
});

test('a wrong name is an error at its place', async () => {
  write('model/lab/index.ts', lab.replace('midgard-volta', 'midgard-galvani'));
  expect(await refused('cli/main.ts', 'check')).toMatchInlineSnapshot();
  write('model/lab/index.ts', lab);
});

test('the command `names` knows it', async () => {
  expect(await homelab('names', 'midgard-volta')).toContain('a UPS');
});

test('it is exported as its schema says', async () => {
  const exported: { readonly entities: readonly object[] } = JSON.parse(await homelab('export'));
  const ups = { id: 'ups:midgard-volta', power: 900, location: 'location:midgard' };
  expect(exported.entities).toContainEqual(expect.objectContaining(ups));
  expect(read('schema/homelab.schema.json')).toContain('What it can give, in watts.');
});

test('the naming convention has its pattern and its codenames', () => {
  const tables = read('NAMING_CONVENTION.md');
  expect(tables).toMatch(/^\| .*`\{location\}-\{codename\}`.*UPS.*\|$/m);
  expect(tables).toMatch(/^\| .*volta.*made the first battery.*\|$/m);
});

test('it is a box in a picture, which leads to its page', () => {
  const picture = read('site/src/content/diagrams/location-midgard.mmd');
  expect(picture).toMatchInlineSnapshot();
});

test('it has a page, a list of its kind, a page of reference, and is found by the search', async () => {
  await output('node_modules/astro/bin/astro.mjs', 'build', '--root', 'site');
  const pages = ['ups', page, 'reference/ups'].map((path) => `site/dist/${path}/index.html`);
  for (const path of pages) expect(read(path), path).toContain('UPS');
  expect(read(`site/dist/${page}/index.html`)).toContain('900 W');
  const found = globSync('site/dist/pagefind/fragment/*.pf_fragment', { cwd: copy })
    .map((file) => gunzipSync(readFileSync(join(copy, file))).toString())
    .filter((fragment) => fragment.includes(`/${page}/`));
  expect(found).toHaveLength(1);
}, 180_000);

// --- internal ---

const kind = `import * as z from 'zod';
import { common, declare, defineKind, ref } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  /** What it can give, in watts. */
  power: z.int().positive(),
});

/** A battery that carries hosts through a power failure. */
export type Ups<N extends string = string> = UpsFacts & { readonly name: N };

interface UpsFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'ups';
}

export type UpsSpec<N extends string, L extends string> = UpsFields & {
  /** \`<location>-<codename>\`. @example 'asgard-volta' */
  readonly name: NameOf<'ups', N, { location: NoInfer<L> }>;
  /** Where it stands. */
  readonly location: Location<L>;
};

type UpsFields = Omit<z.input<typeof schema>, 'name' | 'location'>;

/**
 * Declares a UPS.
 *
 * @example
 * export const volta = defineUps({ name: 'asgard-volta', location: asgard, power: 900 });
 */
export function defineUps<const N extends string, const L extends string>(spec: UpsSpec<N, L>): Ups<N> {
  return declare(upsKind, spec) as Ups<N>;
}

const names = {
  pattern: '{location}-{codename}',
  article: 'a UPS',
  examples: ['asgard-volta'],
  level: 'compiler',
  limits: ['dns-label'],
  codename: { theme: 'pioneers of electricity', example: 'volta' },
  notes: 'Begins with its location.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    ups: typeof names;
  }
}

/** All that is known of UPSs. */
export const upsKind = defineKind({
  kind: 'ups',
  list: 'ups',
  define: defineUps,
  schema,
  words: ['UPS', 'UPSs'],
  title: ['UPS', 'UPSs'],
  names,
  family: 'machine',
  standsIn: 'location',
  knownParts: ({ location }: Ups) => ({ location: location.name }),
  facts: ({ power }: Ups) => ['UPS', \`\${power} W\`],
});
`;

const convention = `import { defineConvention } from '../index.ts';

export const convention = defineConvention({
  version: 1,
  codenames: {
    location: { midgard: 'the world of men: at home' },
  },
  patterns: {},
});

declare module '../index.ts' {
  interface Register {
    convention: typeof convention;
  }
}
`;

const lab = `import { defineLab, defineLocation, defineUps } from '../index.ts';
import { convention } from './convention.ts';

export const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
export const volta = defineUps({ name: 'midgard-volta', location: midgard, power: 900 });

export default defineLab({
  name: 'midgard',
  domain: 'example.com',
  repository: 'https://example.com/lab',
  convention,
  parts: [{ midgard, volta }],
});
`;
