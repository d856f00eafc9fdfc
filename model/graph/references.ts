import { isEntity } from '../kinds/index.ts';
import type { Entity } from '../kinds/index.ts';

/** One entity names another one in one of its fields. */
export interface Reference {
  readonly from: Entity;
  readonly to: Entity;
  /** The field, from the outside in. @example ['disks', 0, 'pool'] */
  readonly path: readonly (string | number)[];
}

/** The entities that this one names, in the order of its fields. */
export function referencesFrom(entity: Entity): readonly Reference[] {
  const known = references.get(entity);
  if (known) return known;
  const found: Reference[] = [];
  walk(entity, entity, [], found);
  references.set(entity, found);
  return found;
}

/** Who names each entity, in the order of those who name. */
export function referencesByTarget(entities: readonly Entity[]): Map<Entity, Reference[]> {
  const byTarget = new Map<Entity, Reference[]>();
  for (const entity of entities) {
    for (const reference of referencesFrom(entity)) {
      const list = byTarget.get(reference.to);
      if (list) list.push(reference);
      else byTarget.set(reference.to, [reference]);
    }
  }
  return byTarget;
}

// --- internal ---

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
