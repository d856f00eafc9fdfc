import { isDeclared } from './diagnostics/index.ts';
import { isCopy, type Copy, type Entity } from './kinds/index.ts';
import type { Reference } from './resolved.ts';

/** A copy of an entity that a part exports: `export const worker3 = { ...worker2, name: 'k8s-worker-03' }`. */
export interface ExportedCopy {
  readonly copy: Copy;
  /** Where it is exported: the number of the part, then the way into it. @example [2, 'worker3'] */
  readonly path: readonly (string | number)[];
}

/** A promise that a part exports, or that stands in place of a part: nobody knows yet what it will be. */
export interface ExportedPromise {
  readonly promise: PromiseLike<unknown>;
  /** As that of a copy. */
  readonly path: readonly (string | number)[];
}

/** What the parts export. */
export interface Exports {
  /** In no particular order, each once. */
  readonly entities: Set<Entity>;
  readonly copies: readonly ExportedCopy[];
  readonly promises: readonly ExportedPromise[];
}

/** Everything that the parts export. Looks into lists and plain objects of exports. */
export function exportsIn(parts: readonly unknown[]): Exports {
  const found: Found = { entities: new Set(), copies: [], promises: [] };
  for (const [index, part] of parts.entries()) collect(part, found, [index]);
  return found;
}

/** Every entity that the parts export, in no particular order, each once. */
export const entitiesIn = (parts: readonly object[]): Set<Entity> => exportsIn(parts).entities;

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

/** An entity as messages call it. @example titleOf(atlas) // "host 'asgard-atlas'" */
export const titleOf = ({ kind, name }: Entity): string => (typeof name === 'string' ? `${kind} '${name}'` : `${kind} without a name`);

/** True for a promise, of whatever make. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

// --- internal ---

interface Found {
  readonly entities: Set<Entity>;
  readonly copies: ExportedCopy[];
  readonly promises: ExportedPromise[];
}

/** Exports deeper than this are data of the author, not entities. */
const EXPORT_DEPTH = 4;

function collect(value: unknown, found: Found, path: readonly (string | number)[]): void {
  if (isEntity(value)) found.entities.add(value);
  else if (isPromise(value)) found.promises.push({ promise: value, path });
  else if (isCopy(value)) found.copies.push({ copy: value, path });
  else if (typeof value === 'object' && value !== null && path.length <= EXPORT_DEPTH) {
    let keys: readonly (string | number)[] | undefined; // needed for few, while a file may export thousands of entities
    for (const [index, inner] of Object.values(value).entries()) {
      if (isEntity(inner)) found.entities.add(inner);
      else if (typeof inner === 'object' && inner !== null) {
        keys ??= Array.isArray(value) ? [...value.keys()] : Object.keys(value);
        collect(inner, found, [...path, keys[index] ?? index]);
      }
    }
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
