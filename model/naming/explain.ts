import { checkName } from './check.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { distance, nearest } from './nearest.ts';
import { parseName } from './parse.ts';
import type { ReadParts } from './parse.ts';
import { show } from './pattern.ts';
import type { Pattern, Token } from './pattern.ts';
import type { NameFinding } from './name-finding.ts';
import type { NameKind } from './row.ts';
import { suggestName } from './suggest.ts';
import { isKindIn } from './table.ts';

/** What a name is, or fails to be, as a name of one kind. */
export interface Explanation {
  readonly kind: NameKind;
  /** The kind in a sentence. @example 'a host' */
  readonly article: string;
  /** As a person reads it. @example '<location>-<codename>' */
  readonly pattern: string;
  /** Whether it is a right name of the kind; warnings do not count. */
  readonly fits: boolean;
  /** Absent if it does not fit the pattern. */
  readonly parts?: ReadParts;
  readonly findings: readonly NameFinding[];
  /** The nearest right name, if it is another one. */
  readonly suggestion?: string;
}

/**
 * Explains a name as one of `kind`, or of every kind. Without `kind`:
 *
 * - A name that begins as those of few kinds do (`tpl-…`, `vm-k8s-master-01-…`) and fits none of
 *   them is explained as a name of these.
 * - Otherwise the kinds that it fits, those whose pattern says most about it first. A kind that
 *   takes nearly any words (`{app}`) counts only if no kind that says more could be meant.
 * - A name that fits nothing: up to three kinds that could be meant, the nearest first.
 *
 * @example
 * explainName(convention, 'k8s-master-1')[0]?.suggestion // 'k8s-master-01'
 */
export function explainName(
  convention: Convention,
  name: string,
  kind?: NameKind,
): readonly Explanation[] {
  if (kind) return [explain(convention, name, kind)];
  const all = convention.table.kinds.map((candidate) => explain(convention, name, candidate));

  const sameStart = all.filter((candidate) => startsLike(convention, candidate.kind, name));
  const fitsNone = sameStart.every(({ fits }) => !fits);
  if (sameStart.length > 0 && fitsNone) return nearestFirst(sameStart, name);

  const fitting = all.filter(({ fits }) => fits);
  const certain = mostCertainFirst(convention, fitting, name);
  if (certain.length > 0) return certain;

  const failing = all.filter(({ fits }) => !fits);
  const meant = failing.filter((candidate) => couldBeMeant(convention, candidate.kind, name));
  if (meant.length > 0) return nearestFirst(meant, name);
  return fitting.length > 0 ? fitting : nearestFirst(failing, name);
}

// --- internal ---

function explain(convention: Convention, name: string, kind: NameKind): Explanation {
  const findings = checkName(convention, kind, name);
  const parts = parseName(convention, kind, name);
  const suggestion = suggestName(convention, kind, name) ?? withLastWord(convention, kind, name);
  return {
    kind,
    article: convention.table.rowOf(kind).article,
    pattern: patternsOf(convention, kind)
      .map((pattern) => show(pattern, {}))
      .join(' or '),
    fits: findings.every(({ severity }) => severity === 'warning'),
    ...(parts && { parts }),
    findings,
    ...(suggestion !== undefined && suggestion !== name && { suggestion }),
  };
}

/**
 * The name with its last word put right, if the pattern ends in one of a few words.
 * @example 'vm-k8s-master-01-dayly' // 'vm-k8s-master-01-daily'
 */
function withLastWord(convention: Convention, kind: NameKind, name: string): string | undefined {
  const [, head = '', last = ''] = /^(.+-)([^-]{1,20})$/.exec(name) ?? [];
  return patternsOf(convention, kind)
    .flatMap(({ tokens }) => choicesOf(tokens.at(-1)))
    .filter((word) => word === nearest(last, [word]))
    .map((word) => head + word)
    .find((candidate) => parseName(convention, kind, candidate) !== undefined);
}

/** The words that a placeholder takes, if it takes only some. */
const choicesOf = (token: Token | undefined): readonly string[] =>
  token && 'name' in token ? (token.placeholder.oneOf ?? []) : [];

/** Explanations whose pattern says something about the name, the most first. */
function mostCertainFirst(
  convention: Convention,
  fitting: readonly Explanation[],
  name: string,
): Explanation[] {
  const certainty = ({ kind }: Explanation): number => certaintyOf(convention, kind, name);
  return fitting
    .filter((candidate) => certainty(candidate) > 0)
    .toSorted((a, b) => certainty(b) - certainty(a));
}

/** How much the pattern that a name fits says about it: 0 if it would take nearly any words. */
function certaintyOf(convention: Convention, kind: NameKind, name: string): number {
  const fitting = patternsOf(convention, kind).filter(({ regex }) => regex.test(name));
  return Math.max(0, ...fitting.map(countOfCertain));
}

const countOfCertain = ({ tokens }: Pattern): number => tokens.filter(isCertain).length;

/** A codename or a fixed word says as much as any number of free words. */
function isCertain(token: Token): boolean {
  if ('text' in token) return /[A-Za-z\]]/.test(token.text);
  if (token.separator !== undefined) return false;
  const { codenameOf, placeholder, name } = token;
  return codenameOf !== undefined || placeholder.oneOf !== undefined || exact.has(name);
}

const exact = new Set(['nn', 'date', 'timestamp', 'ID', 'semver', 'domain']);

/** Whether a name begins as those of a kind do: with a fixed word, or as a copy of an entity. */
const startsLike = (convention: Convention, kind: NameKind, name: string): boolean =>
  patternsOf(convention, kind).some(({ tokens }) => {
    const [first, second] = tokens;
    if (first && 'text' in first) {
      const text = first.text.toLowerCase();
      return /[a-z].*-$/.test(text) && name.toLowerCase().startsWith(text);
    }
    const isWord = second !== undefined && 'text' in second && second.text === '-';
    const lastWords = choicesOf(tokens.at(-1));
    return isWord && choicesOf(first).some((word) => namesOther(convention, word, name, lastWords));
  });

/** Whether a name is that of another entity, with its kind in front and one more word behind it. */
function namesOther(
  convention: Convention,
  kind: string,
  name: string,
  lastWords: readonly string[],
): boolean {
  if (!isKindIn(convention.table, kind) || !name.startsWith(`${kind}-`)) return false;
  const [, other, last] = /^(.+)-([^-]+)$/.exec(name.slice(kind.length + 1)) ?? [];
  if (other === undefined || last === undefined) return false;
  return certaintyOf(convention, kind, other) > 0 || nearest(last, lastWords) !== undefined;
}

/**
 * Whether a name that does not fit a kind speaks for it: by a fixed word, a registered codename, or
 * its number.
 */
function couldBeMeant(convention: Convention, kind: NameKind, name: string): boolean {
  return patternsOf(convention, kind)
    .filter((pattern) => countOfCertain(pattern) > 0)
    .some(({ tokens }) => tokens.some((token) => speaksFor(convention, token, name)));
}

function speaksFor({ codenames }: Convention, token: Token, name: string): boolean {
  const words = wordsOf(name);
  if ('text' in token) return wordsOf(token.text).some((word) => words.includes(word));
  if (token.name === 'nn') return /\d$/.test(name);
  const register = token.codenameOf && codenames[token.codenameOf];
  return register !== undefined && words.some((word) => Object.hasOwn(register, word));
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const MOST_SHOWN = 3;

function nearestFirst(candidates: readonly Explanation[], name: string): Explanation[] {
  const short = name.slice(0, 100);
  const slips = ({ suggestion, findings }: Explanation): number => {
    if (findings[0]?.about === 'codename') return 0;
    return suggestion === undefined ? Infinity : distance(short, suggestion);
  };
  return candidates
    .map((candidate) => ({ candidate, far: slips(candidate) }))
    .toSorted((a, b) => (a.far === b.far ? 0 : a.far - b.far))
    .slice(0, MOST_SHOWN)
    .map(({ candidate }) => candidate);
}
