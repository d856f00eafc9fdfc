import type { ConventionSpec } from './convention.ts';
import { inForce, patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { isRealDate } from './date.ts';
import { compile } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { Kind } from './table.ts';

/** What is known before a name is read: placeholder → value. A host or pool is known by its codename; `env` may be `production`. */
export type Known = Readonly<Record<string, string | undefined>>;

/**
 * The parts of a name, by placeholder; undefined if it does not fit its pattern or contradicts what is known. Whether
 * codenames are registered and targets accept the name is `checkName`'s business.
 *
 * @example parseName(convention, 'vm', 'k8s-master-01') // { role: 'k8s-master', nn: '01' }
 */
export function parseName(
  convention: Convention | ConventionSpec,
  kind: Kind,
  name: string,
  known: Known = {},
): Readonly<Record<string, string>> | undefined {
  const inUse = inForce(convention);
  for (const pattern of patternsOf(inUse, kind)) {
    const parts = read(kind, pattern, name, known, inUse.org);
    if (parts) return parts;
  }
  return undefined;
}

/** Longest name that is looked at. No target takes as much. */
export const longestName = 512;

/** The parts of a name by one pattern. */
export function read(kind: Kind, pattern: Pattern, name: string, known: Known, org: string | undefined): Record<string, string> | undefined {
  if (name.length > longestName) return undefined;
  const parts = capture(pattern, name, known);
  if (parts !== undefined || !straddles(pattern, known)) return parts;
  return capture(compile(kind, pattern.source, { org, ...known }), name, known);
}

// --- internal ---

function capture(pattern: Pattern, name: string, known: Known): Record<string, string> | undefined {
  const groups = pattern.regex.exec(name);
  if (!groups) return undefined;
  const parts: Record<string, string> = {};
  let group = 0;
  for (const { name: slot } of pattern.slots) {
    const value = groups[(group += 1)];
    const wanted = known[slot];
    if (wanted !== undefined && (value ?? 'production') !== wanted) return undefined;
    if (value !== undefined) parts[slot] = value;
  }
  return parts['date'] === undefined || isRealDate(parts['date']) ? parts : undefined;
}

// A known value of many words in the place of one word: only then a regular expression of its own is needed.
const straddles = (pattern: Pattern, known: Known): boolean =>
  pattern.slots.some(({ name, placeholder }) => placeholder.words === 'one' && known[name]?.includes('-'));
