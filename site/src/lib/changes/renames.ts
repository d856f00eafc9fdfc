import { isDeepStrictEqual } from 'node:util';
import type { PastEntity, PastLab } from './lab.ts';

/** One that has another name and is the same in everything else. */
export interface Rename {
  readonly from: PastEntity;
  readonly to: PastEntity;
}

/**
 * What was renamed. A name may make others (`vm-media-01-daily` after `media-01`): those are found
 * once the first is known.
 */
export function renamesBetween(before: PastLab, after: PastLab): Rename[] {
  const found = renamesIn(before, after);
  if (found.length === 0) return [];
  return [...found, ...renamesBetween(withNewNames(before, found), after)];
}

/** The lab as if everything had had its later name already. */
export function withNewNames(lab: PastLab, renames: readonly Rename[]): PastLab {
  const later = new Map(renames.map(({ from, to }) => [from.id, to]));
  const entities = lab.entities.map((entity) => {
    const { id, name, page } = later.get(entity.id) ?? entity;
    const fields = Object.entries(entity).map(([field, value]) => [field, renamed(value, later)]);
    return { ...entity, ...Object.fromEntries(fields), id, name, page };
  });
  return { ...lab, entities };
}

// --- internal ---

function renamesIn(before: PastLab, after: PastLab): Rename[] {
  const old = idsIn(before);
  const present = idsIn(after);
  const gone = before.entities.filter(({ id }) => !present.has(id));
  const renames: Rename[] = [];
  for (const to of after.entities.filter(({ id }) => !old.has(id))) {
    const from = gone.find((entity) => isSame(entity, to));
    if (!from) continue;
    gone.splice(gone.indexOf(from), 1);
    renames.push({ from, to });
  }
  return renames;
}

const idsIn = ({ entities }: PastLab): Set<string> => new Set(entities.map(({ id }) => id));

const isSame = (one: PastEntity, other: PastEntity): boolean =>
  isDeepStrictEqual({ ...one, ...NAMELESS }, { ...other, ...NAMELESS });

const NAMELESS = { id: '', name: '', page: '' };

function renamed(value: unknown, later: ReadonlyMap<string, PastEntity>): unknown {
  if (typeof value === 'string') return later.get(value)?.id ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, later));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamed(inner, later)]),
  );
}
