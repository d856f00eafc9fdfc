import { isCopy } from '../entity/index.ts';
import type { Copy } from '../entity/index.ts';
import { isEntity } from '../kinds/index.ts';
import type { Entity } from '../kinds/index.ts';

/**
 * A copy of an entity that a part exports: `export const worker3 = { ...worker2, name:
 * 'k8s-worker-03' }`.
 */
export interface ExportedCopy {
  readonly copy: Copy;
  /** Where it is exported: the number of the part, then the way into it. @example [2, 'worker3'] */
  readonly path: readonly (string | number)[];
}

/**
 * A promise that a part exports, or that stands in place of a part: nobody knows yet what it will
 * be.
 */
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

/** An entity as messages call it. @example titleOf(atlas) // "host 'asgard-atlas'" */
export const titleOf = ({ kind, name }: Entity): string =>
  typeof name === 'string' ? `${kind} '${name}'` : `${kind} without a name`;

/** True for a promise, of whatever make. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';

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
    // Needed for few, while a file may export thousands of entities.
    let keys: readonly (string | number)[] | undefined;
    for (const [index, inner] of Object.values(value).entries()) {
      if (isEntity(inner)) found.entities.add(inner);
      else if (typeof inner === 'object' && inner !== null) {
        keys ??= Array.isArray(value) ? [...value.keys()] : Object.keys(value);
        collect(inner, found, [...path, keys[index] ?? index]);
      }
    }
  }
}
