import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaPath } from '../model/index.ts';
import { publishedSchema } from './published-schema.ts';

const published = publishedSchema();
const file = join(import.meta.dirname, '..', schemaPath);

test('the published schema is that of the kinds; `npm run schema` writes it', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(published)));
});

test('every field that an author can write has a sentence', () => {
  expect(undescribed(published, [])).toEqual([]);
});

// --- internal ---

/** What stands in the export alone, and is no field of the model. */
const derived = new Set(['$schema', 'kind', 'version', 'mebibytes']);

/** Paths of all properties without a description. */
function undescribed(schema: unknown, path: readonly string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.entries(Object(schema.properties)) : [];
  const silent = properties
    .filter(([name, field]) => !derived.has(name) && !Object(field).description)
    .map(([name]) => [...path, name].join('.'));
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    undescribed(value, [...path, key]),
  );
  return [...silent, ...inner];
}
