import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { isRealDate } from './date.ts';
import { compile } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { NameKind } from './row.ts';

/**
 * What is known before a name is read: placeholder → value. A host or pool is known by its
 * codename; `env` may be `production`.
 */
export type Known = Readonly<Record<string, string | undefined>>;

/** The parts of a name: placeholder → value. */
export type ReadParts = Readonly<Record<string, string>>;

/**
 * The parts of a name, by placeholder; undefined if it does not fit its pattern or contradicts what
 * is known. Whether codenames are registered and targets accept the name is `checkName`'s business.
 *
 * @example parseName(convention, 'vm', 'k8s-master-01') // { role: 'k8s-master', nn: '01' }
 */
export function parseName(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known = {},
): ReadParts | undefined {
  if (name.length > longestName) return undefined;
  for (const pattern of patternsOf(convention, kind)) {
    const parts = capture(fitted(convention, kind, pattern, known), name, known);
    if (parts) return parts;
  }
  return undefined;
}

/** Longest name that is looked at. No target takes as much. */
export const longestName = 512;

// --- internal ---

/**
 * The pattern to read with. One with a known value of many words in the place of one word needs a
 * regular expression of its own.
 */
function fitted(
  { table, org }: Convention,
  kind: NameKind,
  pattern: Pattern,
  known: Known,
): Pattern {
  const straddles = pattern.slots.some(
    ({ name, placeholder }) => placeholder.words === 'one' && known[name]?.includes('-'),
  );
  return straddles ? compile(table, kind, pattern.source, { org, ...known }) : pattern;
}

function capture(pattern: Pattern, name: string, known: Known): ReadParts | undefined {
  const groups = pattern.regex.exec(name);
  if (!groups) return undefined;
  const parts: Record<string, string> = {};
  for (const [index, { name: slot }] of pattern.slots.entries()) {
    const value = groups[index + 1];
    const wanted = known[slot];
    if (wanted !== undefined && (value ?? 'production') !== wanted) return undefined;
    if (value !== undefined) parts[slot] = value;
  }
  const { date } = parts;
  return date === undefined || isRealDate(date) ? parts : undefined;
}
