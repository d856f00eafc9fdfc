import { showSize } from '../../../../model/index.ts';
import type { Entity } from './entity.ts';
import { labelOf } from './labels.ts';

/** A value as the page shows it. */
export type Fact =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'entity'; readonly entity: Entity }
  | { readonly type: 'list'; readonly items: readonly Fact[] }
  | { readonly type: 'group'; readonly rows: readonly Row[] };

export interface Row {
  readonly label: string;
  readonly fact: Fact;
}

/** What a page says elsewhere: in its title, its badges, its first sentence and its address. */
const SHOWN_ELSEWHERE = new Set(['id', 'kind', 'name', 'page', 'status', 'description']);

/** The fields of an entity as rows of a table, in the order of the model. Fields without a value are left out. */
export const factsOf = (entity: Entity, byId: ReadonlyMap<string, Entity>): Row[] =>
  rowsOf(Object.fromEntries(Object.entries(entity).filter(([key]) => !SHOWN_ELSEWHERE.has(key))), byId);

// --- internal ---

const rowsOf = (fields: object, byId: ReadonlyMap<string, Entity>): Row[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    const fact = factOf(value, byId);
    return fact ? [{ label: labelOf(key), fact }] : [];
  });

function factOf(value: unknown, byId: ReadonlyMap<string, Entity>): Fact | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') {
    const entity = byId.get(value);
    if (entity) return { type: 'entity', entity };
    return /^https?:\/\//.test(value) ? { type: 'address', url: value } : { type: 'text', text: value };
  }
  if (typeof value === 'boolean') return { type: 'text', text: value ? 'yes' : 'no' };
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => factOf(item, byId) ?? []);
    return items.length === 0 ? undefined : { type: 'list', items };
  }
  if (typeof value !== 'object') return { type: 'text', text: String(value) };
  if ('mebibytes' in value && typeof value.mebibytes === 'number') return { type: 'text', text: showSize({ mebibytes: value.mebibytes }) };
  const rows = rowsOf(value, byId);
  return rows.length === 0 ? undefined : { type: 'group', rows };
}
