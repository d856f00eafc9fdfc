import { isDeepStrictEqual } from 'node:util';
import { labelOf } from '../entity/labels.ts';
import type { PastEntity } from './lab.ts';
import { isPlace } from './place.ts';
import type { Sentence } from './sentence.ts';
import { sizeIn, type Words } from './words.ts';

/**
 * What changed in the fields of an entity, a sentence each.
 *
 * @param isCompared Whether a field is looked at.
 */
export function fieldChanges(
  before: PastEntity,
  after: PastEntity,
  words: Words,
  isCompared: (field: string) => boolean,
): Sentence[] {
  const entity = { id: after.id, name: after.name };
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields]
    .filter((field) => !OTHERWISE.has(field) && isCompared(field))
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .flatMap((field) => ofField(field, before[field], after[field], words))
    .map((said) => [entity, ...said]);
}

// --- internal ---

/** Said by the sentence itself, or an address that follows from it. */
const OTHERWISE = new Set(['id', 'kind', 'name', 'page']);

function ofField(field: string, old: unknown, now: unknown, words: Words): Sentence[] {
  if (field === 'status') return [[` is now ${String(now)}`]];
  // Not its text: what somebody once wrote and took back is not published again.
  if (field === 'description') return [[' is described in other words']];
  if (field === 'expose') return exposure(old, now, words);
  if (isPlace(field) && old !== undefined && now !== undefined)
    return [[' moved from ', ...words.of(old), ' to ', ...words.of(now)]];
  return differences([field], old, now, words).map((said) => [': ', ...said]);
}

function exposure(old: unknown, now: unknown, words: Words): Sentence[] {
  if (!isRecord(now)) return [[' is no longer exposed']];
  const { hostname, ...others } = now;
  const { hostname: earlier, ...otherwise } = isRecord(old) ? old : { ...others, hostname: '' };
  const reached =
    hostname === earlier ? [] : [[` is now reached as ${words.publicName(hostname)}`]];
  const rest = differences([], otherwise, others, words);
  return [...reached, ...rest.map((said) => [': ', ...said])];
}

/** What differs in a value, down to the last field. */
function differences(
  path: readonly string[],
  old: unknown,
  now: unknown,
  words: Words,
): Sentence[] {
  if (isDeepStrictEqual(old, now)) return [];
  const field = path.map(labelInside).join(' ');
  if (isList(old) && isList(now)) return listDifferences(path, old, now, words);
  if (isGroup(old) && isGroup(now))
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
      differences([...path, key], old[key], now[key], words),
    );
  if (isGroup(old) || isGroup(now) || isList(old) || isList(now))
    return [[old === undefined ? `now with ${field}` : `${field} changed`]];
  if (old === undefined) return [[`${field} now `, ...words.of(now)]];
  if (now === undefined) return [[`no longer ${field} `, ...words.of(old)]];
  return [[`${field} `, ...shortened(words.of(old), words.of(now)), ' → ', ...words.of(now)]];
}

function listDifferences(
  path: readonly string[],
  old: readonly unknown[],
  now: readonly unknown[],
  words: Words,
): Sentence[] {
  const field = path.map(labelInside).join(' ');
  if ([...old, ...now].some(isGroup)) {
    if (old.length !== now.length) return [[`${field} ${old.length} → ${now.length}`]];
    return now.flatMap((item, index) => differences(path, old[index], item, words));
  }
  const joined = now.filter((item) => !old.includes(item));
  const left = old.filter((item) => !now.includes(item));
  if (joined.length + left.length === 0) return [[`${field} in another order`]];
  return [
    ...joined.map((item) => [`${field} now with `, ...words.of(item)]),
    ...left.map((item) => [`${field} now without `, ...words.of(item)]),
  ];
}

/** A unit that follows anyway is said once. @example '64' for '64 GiB' before '96 GiB' */
function shortened(old: Sentence, now: Sentence): Sentence {
  const [from, to] = [old[0], now[0]];
  if (typeof from !== 'string' || typeof to !== 'string') return old;
  const [number = '', unit, ...rest] = from.split(' ');
  return unit !== undefined && rest.length === 0 && to.endsWith(` ${unit}`) ? [number] : old;
}

/** Inside of a sentence; an abbreviation keeps its capitals. @example labelInside('gpus') // 'GPUs' */
function labelInside(field: string): string {
  const label = labelOf(field);
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

type Group = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Group => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isGroup = (value: unknown): value is Group =>
  isRecord(value) && !isList(value) && sizeIn(value) === undefined;
