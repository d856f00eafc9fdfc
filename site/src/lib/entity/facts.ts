import { showSize } from '../../../../model/index.ts';
import type { Entity } from './entity.ts';
import { labelOf } from './labels.ts';

/** A value as the page shows it. */
export type Fact =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'address'; readonly url: string; readonly text: string }
  | { readonly type: 'entity'; readonly entity: Entity }
  | { readonly type: 'list'; readonly items: readonly Fact[] }
  | { readonly type: 'group'; readonly rows: readonly Row[] }
  | {
      readonly type: 'table';
      readonly labels: readonly string[];
      readonly lines: readonly (readonly (Fact | undefined)[])[];
    };

export interface Row {
  readonly label: string;
  readonly fact: Fact;
}

/**
 * What a page says elsewhere: in its title, its badges, its first sentence and its address, or in
 * the names that are derived from it.
 */
const SHOWN_ELSEWHERE = new Set([
  'id',
  'kind',
  'name',
  'page',
  'status',
  'description',
  'derived',
  'sections',
  'cells',
]);

/**
 * Names under which an entity is reached, its fields in the order of the model, and the jobs that
 * copy it. Fields without a value are left out.
 */
export function factsOf(entity: Entity, byId: ReadonlyMap<string, Entity>): Row[] {
  const { internalName, publicNames } = entity.derived;
  const fields = Object.entries(withFullNames(entity)).filter(
    ([key]) => !SHOWN_ELSEWHERE.has(key) && !isUnused(entity, key),
  );
  return rowsOf(
    {
      internalName,
      publicNames: publicNames.map((name) => `https://${name}`),
      ...Object.fromEntries(fields),
      backups: backupsOf(entity),
    },
    byId,
  );
}

// --- internal ---

/** What only a cluster makes something of, of a service that runs on a machine. */
const isUnused = ({ kind, runsOn }: Entity, field: string): boolean =>
  kind === 'service' &&
  !String(runsOn).startsWith('cluster:') &&
  ['chart', 'replicas', 'namespace'].includes(field);

/** Where there is something to copy, that nothing copies it is a fact as well. */
function backupsOf({ kind, derived, volumes }: Entity): readonly string[] | string {
  const holdsData =
    ['vm', 'lxc', 'cluster', 'pool', 'dataset'].includes(kind) ||
    (Array.isArray(volumes) && volumes.length > 0);
  return derived.backups.length > 0 || !holdsData ? derived.backups : 'none';
}

/**
 * The entity with full public names in the place of their first labels; its own stands above
 * already.
 */
function withFullNames(entity: Entity): object {
  const named = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('hostname' in value)) return value;
    const { hostname, ...rest } = value;
    const publicName = entity.derived.writtenNames.find((name) =>
      name.startsWith(`${String(hostname)}.`),
    );
    if (publicName === undefined) return value;
    return entity.derived.publicNames.includes(publicName)
      ? rest
      : { publicName: `https://${publicName}`, ...rest };
  };
  return Object.fromEntries(
    Object.entries(entity).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(named) : named(value),
    ]),
  );
}

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
    return /^https?:\/\//.test(value)
      ? { type: 'address', url: value, text: value.replace('https://', '') }
      : { type: 'text', text: value };
  }
  if (typeof value === 'boolean') return { type: 'text', text: value ? 'yes' : 'no' };
  if (Array.isArray(value)) {
    const items = value.flatMap((item) => factOf(item, byId) ?? []);
    const groups = items.flatMap((item) => (item.type === 'group' ? [item.rows] : []));
    if (items.length === 0) return undefined;
    return groups.length === items.length ? tableOf(groups) : { type: 'list', items };
  }
  if (typeof value !== 'object') return { type: 'text', text: String(value) };
  if ('mebibytes' in value && typeof value.mebibytes === 'number')
    return { type: 'text', text: showSize({ mebibytes: value.mebibytes }) };
  const rows = rowsOf(value, byId);
  return rows.length === 0 ? undefined : { type: 'group', rows };
}

/** Several things with the same fields: one line each. */
function tableOf(groups: readonly (readonly Row[])[]): Fact {
  const labels = [...new Set(groups.flatMap((rows) => rows.map(({ label }) => label)))];
  return {
    type: 'table',
    labels,
    lines: groups.map((rows) =>
      labels.map((label) => rows.find((row) => row.label === label)?.fact),
    ),
  };
}
