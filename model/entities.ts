import { isDeclared } from './diagnostics/index.ts';
import type { Entity } from './kinds/index.ts';

/** Everything that the parts export, in no particular order, each once. Looks into lists and plain objects of exports. */
export function entitiesIn(parts: readonly object[]): Set<Entity> {
  const found = new Set<Entity>();
  for (const part of parts) collect(part, found, 0);
  return found;
}

/** The entities that this one names, each with the path of the field. */
export function namedBy(entity: Entity): { to: Entity; path: (string | number)[] }[] {
  const found: { to: Entity; path: (string | number)[] }[] = [];
  for (const [key, value] of Object.entries(entity)) walk(value, [key], found);
  return found;
}

/** True for anything that a `define*` function of a kind returned. */
export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind !== 'lab' && isDeclared(value);

// --- internal ---

/** Exports deeper than this are data of the author, not entities. */
const EXPORT_DEPTH = 4;

function collect(value: unknown, found: Set<Entity>, depth: number): void {
  if (isEntity(value)) found.add(value);
  else if (typeof value === 'object' && value !== null && depth < EXPORT_DEPTH) {
    for (const inner of Object.values(value)) collect(inner, found, depth + 1);
  }
}

function walk(value: unknown, path: (string | number)[], found: { to: Entity; path: (string | number)[] }[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isEntity(value)) found.push({ to: value, path });
  else if (Array.isArray(value)) for (let index = 0; index < value.length; index += 1) walk(value[index], [...path, index], found);
  else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key], found);
}
