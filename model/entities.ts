import { isDeclared } from './diagnostics/index.ts';
import type { Entity } from './kinds/index.ts';
import type { Reference } from './resolved.ts';

/** Everything that the parts export, in no particular order, each once. Looks into lists and plain objects of exports. */
export function entitiesIn(parts: readonly object[]): Set<Entity> {
  const found = new Set<Entity>();
  for (const part of parts) collect(part, found, 0);
  return found;
}

/** The entities that this one names, in the order of its fields. */
export function namedBy(entity: Entity): readonly Reference[] {
  const known = references.get(entity);
  if (known) return known;
  const found: Reference[] = [];
  walk(entity, entity, [], found);
  references.set(entity, found);
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

/** Entities do not change once they are declared, and several checks ask for what they name. */
const references = new WeakMap<Entity, readonly Reference[]>();

/** `path` is the way to `value`; it is lent, and copied only when something is found. */
function walk(from: Entity, value: object, path: (string | number)[], found: Reference[]): void {
  const visit = (key: string | number, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return;
    path.push(key);
    if (isEntity(inner)) found.push({ from, to: inner, path: [...path] });
    else walk(from, inner, path, found);
    path.pop();
  };
  if (Array.isArray(value)) value.forEach((inner, index) => visit(index, inner));
  else for (const key in value) visit(key, Reflect.get(value, key));
}
