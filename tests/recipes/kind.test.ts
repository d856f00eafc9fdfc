import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { compiler, walkIn } from './walk.ts';

// A kind of its own, in a copy with a lab of two rooms: whatever is said of every kind is said of
// it. Two pages come with it, because a site takes a while to build.
const ownLab = /^(?:model\/lab\/.*\.ts|(?:tests\/shipped-lab|lxc-configs)\/.*)$/;
const copy = copyRepository(ownLab, true);
afterAll(() => rmSync(copy, { recursive: true }));
const { read, write, output, refused, follow } = walkIn(copy);
const homelab = (...args: string[]): Promise<string> => output('cli/main.ts', ...args);

beforeAll(async () => {
  write('model/lab/convention.ts', convention);
  write('model/lab/index.ts', lab);
  follow('Add a kind', { kind: 'ups' }, ({ write: add, insert }) => {
    add('model/kinds/<kind>.ts', kind);
    const list = 'model/kinds/all.ts';
    insert(list, /^import .* '.\/vlan/m, "import { upsKind } from './ups.ts';\n");
    insert(list, /^ {2}vlan: /m, '  ups: upsKind,\n');
    const exported =
      "export { defineUps } from './ups.ts';\nexport type { Ups } from './ups.ts';\n";
    insert('model/kinds/index.ts', /^export .* '.\/vlan/m, exported);
    insert('model/index.ts', /(?<=^export \{\n)(?= {2}containerOf,)/m, '  defineUps,\n');
    insert('model/index.ts', /(?<=^export type \{\n)(?= {2}Auth,)/m, '  Ups,\n');
    const names = "    ups: { volta: 'made the first battery' },\n";
    insert('model/lab/convention.ts', /(?<=codenames: \{\n)/, names);
  });
  for (const [page, file, text] of [
    ['power-failure', 'site/src/content/docs/<page>.md', writtenPage],
    ['batteries', 'site/src/pages/<page>.astro', madePage],
  ] as const) {
    follow('Add a page', { page }, ({ write: add, insert }) => {
      add(file, text);
      const line = `        { label: '${page}', link: '/${page}/' },\n`;
      insert('site/astro.config.ts', / {6}\],\n +pagination/, line);
    });
  }
  await output('schema/write.ts');
  await homelab('generate');
});

test('it compiles, also in the lab, and keeps the directions of the house', async () => {
  const linted = output('node_modules/oxlint/bin/oxlint', 'model');
  await Promise.all([output(...compiler, '.'), output(...compiler, 'model/lab'), linted]);
});

test('a wrong name is an error at its place', async () => {
  write('model/lab/index.ts', lab.replace('midgard-volta', 'midgard-galvani'));
  expect(await refused('cli/main.ts', 'check')).toMatchInlineSnapshot(`
    "error[name-unregistered-codename]: ups 'midgard-galvani': 'galvani' is no registered ups codename
     --> model/lab/index.ts:5:34
      |
    5 | export const volta = defineUps({ name: 'midgard-galvani', location: midgard, power: 900 });
      |                                  ^^^^
      = help: register 'galvani' under codenames.ups in convention.ts, or use a registered one (volta)

    1 error in 2 entities"
  `);
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
  expect(tables).toMatch(/^\| UPS +\| `\{location\}-\{codename\}` +\| `asgard-volta` +\|/im);
  expect(tables).toMatch(/^\| ups +\| `volta` +\| made the first battery +\|$/m);
});

test('it is a box in a picture, which leads to its page', () => {
  const picture = read('site/src/content/diagrams/location-midgard.mmd');
  expect(picture).toContain('ups_midgard_volta["midgard-volta<br/>UPS · 900 W"]');
  expect(picture).toContain('class ups_midgard_volta ups');
  expect(picture).toContain('click ups_midgard_volta href "/ups/midgard-volta/"');
});

test('it has a page, a list of its kind, a page of reference, and is found by the search', async () => {
  await output('node_modules/astro/bin/astro.mjs', 'build', '--root', 'site');
  expect(read('site/dist/ups/midgard-volta/index.html')).toMatch(/UPS[^]*900/);
  expect(read('site/dist/ups/index.html')).toContain('midgard-volta');
  expect(read('site/dist/reference/ups/index.html')).toContain('What it can give, in watts.');
  const { documents }: { documents: unknown } = JSON.parse(read('site/dist/search.json'));
  const found = [
    { path: '/ups/midgard-volta/', line: '900 W · midgard' },
    { path: '/ups/', name: 'UPSs' },
    { path: '/reference/ups/', name: 'defineUps' },
    { path: '/power-failure/', name: 'Power failure' },
    { path: '/batteries/', name: 'Batteries' },
  ];
  expect(documents).toEqual(
    expect.arrayContaining(found.map((page) => expect.objectContaining(page))),
  );
});

test('a page that people write and one that follows from the lab are in the sidebar', () => {
  expect(read('site/dist/power-failure/index.html')).toContain('Wait for the tone.');
  const made = read('site/dist/batteries/index.html');
  expect(made).toContain('1 battery: midgard-volta');
  expect(made).toContain('href="/power-failure/"');
  expect(made).toContain('href="/batteries/"');
});

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
export function defineUps<const N extends string, const L extends string>(
  spec: UpsSpec<N, L>,
): Ups<N> {
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

const writtenPage = `---
title: Power failure
---

Wait for the tone.
`;

const madePage = `---
import StarlightPage from '@astrojs/starlight/components/StarlightPage.astro';
import { catalogue } from '../lib/catalogue.ts';

const batteries = (await catalogue()).entities.filter(({ kind }) => kind === 'ups');
const names = batteries.map(({ name }) => name).join(', ');
---

<StarlightPage frontmatter={{ title: 'Batteries', editUrl: false }}>
  <p>{batteries.length} battery: {names}</p>
</StarlightPage>
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
