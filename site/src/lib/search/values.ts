import type { Entity } from '../entity/entity.ts';

/** The texts in the fields of an entity, by what they are good for in a search. */
export interface Values {
  /** Of its own fields. @example ['truenas'] */
  readonly own: readonly string[];
  /** Of fields within fields. @example ['sqlite', '/config'] */
  readonly inner: readonly string[];
  /** Names of the entities that it names. */
  readonly neighbours: readonly string[];
}

/**
 * Reads the fields as they come: a new field in the model needs no change here.
 *
 * @param names Name by id.
 */
export function valuesOf(entity: Entity, names: ReadonlyMap<string, string>): Values {
  const fields = Object.entries(entity).filter(([key]) => !SAID_ELSEWHERE.has(key));
  const leaves = fields.flatMap(([key, value]) => leavesOf(key, value));
  const texts = leaves.filter(({ text }) => !names.has(text));
  return {
    own: texts.filter(({ depth }) => depth === 0).map(({ text }) => text),
    inner: texts.filter(({ depth }) => depth > 0).map(({ text }) => text),
    neighbours: leaves.flatMap(({ text }) => names.get(text) ?? []),
  };
}

// --- internal ---

/** What has a place of its own in a document, or is nothing that anybody types. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'name',
  'page',
  'status',
  'description',
  'derived',
  'checksum',
  'cpuType',
  'environment',
  'url',
]);

/** Numbers by which people know something. */
const NUMBERS: ReadonlySet<string> = new Set(['vmId', 'port']);

interface Leaf {
  readonly text: string;
  readonly depth: number;
}

function leavesOf(key: string, value: unknown, depth = 0): Leaf[] {
  if (typeof value === 'string') return [{ text: value, depth }];
  if (typeof value === 'number') return NUMBERS.has(key) ? [{ text: String(value), depth }] : [];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(key, item, depth));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, item]) => leavesOf(inner, item, depth + 1));
}
