import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConsequences } from '../../rehearsal/index.ts';
import { proxmoxProvider } from '../../tools/index.ts';
import { copyOfTofu, provider, tofu } from './run-tofu.ts';

const table = readConsequences();
const repository = join(import.meta.dirname, '../..');

test('the table of consequences is of the provider that is installed', () => {
  expect(table.provider).toBe(`bpg/proxmox ${proxmoxProvider.version}`);
});

test('a consequence is one of those that the table explains', () => {
  const all = Object.values(table.resources).flatMap(({ attributes, blocks }) => [
    ...Object.values(attributes),
    ...Object.values(blocks).flatMap(({ added, removed }) => [added, removed]),
  ]);
  expect([...new Set(all)].toSorted()).toEqual(Object.keys(table.classes).toSorted());
});

test('every root and module takes the provider of the table, and no other version', () => {
  const files = globSync('tofu/**/versions.tf', { cwd: repository });
  const pins = files.flatMap(
    (file) =>
      /bpg\/proxmox"\s+version = "([^"]+)"/.exec(
        readFileSync(join(repository, file), 'utf8'),
      )?.[1] ?? [],
  );
  expect(pins.length).toBeGreaterThan(4);
  expect(new Set(pins)).toEqual(new Set([`= ${proxmoxProvider.version}`]));
});

describe.skipIf(tofu === '' || provider === '')('what the provider really has', async () => {
  const copy = await copyOfTofu();
  let schemas: Readonly<Record<string, { block: Block }>> = {};
  beforeAll(async () => {
    const root = copy.root('asgard');
    await root.run('init');
    const { said } = await root.run('providers', 'schema', '-json');
    const answer: Answer = JSON.parse(said);
    schemas = Object.values(answer.provider_schemas)[0]?.resource_schemas ?? {};
  });
  afterAll(copy.remove);

  test.for(Object.keys(table.resources))(
    'of %s every attribute and block has a consequence, and no other',
    (type) => {
      const { attributes, blocks } = partsOf(schemas[type]?.block ?? {}, '');
      expect(Object.keys(table.resources[type]?.attributes ?? {})).toEqual(attributes.toSorted());
      expect(Object.keys(table.resources[type]?.blocks ?? {})).toEqual(blocks.toSorted());
      expect(attributes.length).toBeGreaterThan(80);
    },
  );
});

// --- internal ---

/** A schema of the provider, as OpenTofu prints it. */
interface Block {
  readonly attributes?: Readonly<Record<string, { readonly type: unknown }>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}
interface Answer {
  readonly provider_schemas: Readonly<
    Record<string, { readonly resource_schemas: Readonly<Record<string, { block: Block }>> }>
  >;
}

interface Parts {
  readonly attributes: readonly string[];
  readonly blocks: readonly string[];
}

function partsOf(block: Block, path: string): Parts {
  const own = Object.entries(block.attributes ?? {}).map(([name, { type }]): Parts => {
    const fields = fieldsOf(type);
    return fields
      ? { attributes: fields.map((field) => `${path}${name}.${field}`), blocks: [path + name] }
      : { attributes: [path + name], blocks: [] };
  });
  const nested = Object.entries(block.block_types ?? {}).map(([name, { block: inner }]): Parts => {
    const { attributes, blocks } = partsOf(inner, `${path}${name}.`);
    return { attributes, blocks: [path + name, ...blocks] };
  });
  const all = [...own, ...nested];
  return {
    attributes: all.flatMap(({ attributes }) => attributes),
    blocks: all.flatMap(({ blocks }) => blocks),
  };
}

/** Fields of an attribute that is a list of objects: blocks, written in another way. */
function fieldsOf(type: unknown): string[] | undefined {
  if (!Array.isArray(type)) return undefined;
  const [, element]: unknown[] = type;
  if (!Array.isArray(element) || element[0] !== 'object') return undefined;
  return Object.keys(element[1]);
}
