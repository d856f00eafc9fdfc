import type { Entity } from './entity.ts';

/** One entity names another in one of its fields. */
export interface Backlink {
  readonly from: Entity;
  /** The field, without places in lists. @example 'disks.pool' */
  readonly field: string;
}

/**
 * For the id of every entity that is named by others: who names it, and in which fields, each once.
 */
export function backlinksOf(entities: readonly Entity[]): Map<string, Backlink[]> {
  const ids = new Set(entities.map(({ id }) => id));
  const found = new Map<string, Backlink[]>();
  for (const from of entities) {
    for (const [field, to] of namedBy(from, ids)) {
      const links = found.get(to) ?? [];
      if (!links.some((link) => link.from === from && link.field === field))
        found.set(to, [...links, { from, field }]);
    }
  }
  return found;
}

// --- internal ---

/** Every reference in the fields of an entity: the field and the id. */
function namedBy(entity: Entity, ids: ReadonlySet<string>): [field: string, id: string][] {
  return Object.entries(entity)
    .filter(([field]) => !['id', 'derived', 'sections', 'cells'].includes(field))
    .flatMap(([field, value]) => walk(value, field, ids));
}

function walk(value: unknown, field: string, ids: ReadonlySet<string>): [string, string][] {
  if (typeof value === 'string') return ids.has(value) ? [[field, value]] : [];
  if (Array.isArray(value)) return value.flatMap((item) => walk(item, field, ids));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => walk(inner, `${field}.${key}`, ids));
}
