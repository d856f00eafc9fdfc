import { checkName } from './check.ts';
import type { ConventionSpec } from './convention.ts';
import { inForce, patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { distance, nearest } from './nearest.ts';
import { parseName } from './parse.ts';
import { show } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { placeholderOf } from './placeholders.ts';
import type { NameProblem } from './problem.ts';
import { suggestName } from './suggest.ts';
import { isKind, kinds, rowOf } from './table.ts';
import type { Kind } from './table.ts';

/** What a name is, or fails to be, as a name of one kind. */
export interface Explanation {
  readonly kind: Kind;
  /** The kind in a sentence. @example 'a host' */
  readonly article: string;
  /** As a person reads it. @example '<location>-<codename>' */
  readonly pattern: string;
  /** Whether it is a right name of the kind; warnings do not count. */
  readonly fits: boolean;
  /** Placeholder → value; absent if it does not fit the pattern. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly problems: readonly NameProblem[];
  /** The nearest right name, if it is another one. */
  readonly suggestion?: string;
}

/**
 * Explains a name as one of `kind`, or of every kind. Without `kind`: the kinds that it fits, those with the most telling pattern
 * first. A name that begins as only one kind does (`tpl-…`, `vm-k8s-master-01-…`) is explained as that. A kind that takes nearly any words (`{app}`) counts only if no more telling kind claims the name, by one of its codenames, fixed
 * words or a number at the end. If the name fits nothing: up to three kinds that it comes nearest to, the nearest first.
 *
 * @example
 * explainName(convention, 'k8s-master-1')[0]?.suggestion // 'k8s-master-01'
 */
export function explainName(convention: Convention | ConventionSpec, name: string, kind?: Kind): readonly Explanation[] {
  const inUse = inForce(convention);
  if (kind) return [explain(inUse, name, kind)];
  const all = kinds.map((candidate) => explain(inUse, name, candidate));
  const headed = all.filter(({ kind: candidate }) => isHeaded(inUse, candidate, name));
  if (headed.length > 0 && headed.every(({ fits }) => !fits)) return nearestFirst(headed, name).slice(0, 3);
  const telling = all
    .filter(({ fits, kind: candidate }) => fits && weight(inUse, candidate, name) > 0)
    .toSorted((a, b) => weight(inUse, b.kind, name) - weight(inUse, a.kind, name));
  if (telling.length > 0) return telling;
  const open = all.filter(({ fits }) => fits);
  const claims = all.filter((candidate) => !candidate.fits && isClaimed(inUse, candidate.kind, name));
  if (open.length > 0 && claims.length === 0) return open;
  return nearestFirst(claims.length > 0 ? claims : all.filter(({ fits }) => !fits), name).slice(0, 3);
}

// --- internal ---

function explain(convention: Convention, name: string, kind: Kind): Explanation {
  const problems = checkName(convention, kind, name);
  const parts = parseName(convention, kind, name);
  const suggestion = suggestName(convention, kind, name) ?? withLastWord(convention, kind, name);
  return {
    kind,
    article: rowOf(kind).article,
    pattern: patternsOf(convention, kind)
      .map((pattern) => show(pattern, {}))
      .join(' or '),
    fits: problems.every(({ severity }) => severity === 'warning'),
    ...(parts ? { parts } : {}),
    problems,
    ...(suggestion === undefined || suggestion === name ? {} : { suggestion }),
  };
}

/** The name with its last word put right, if the pattern ends in one of a few words. @example 'vm-k8s-master-01-dayly' → '…-daily' */
function withLastWord(convention: Convention, kind: Kind, name: string): string | undefined {
  const [, head = '', last = ''] = /^(.+-)([^-]{1,20})$/.exec(name) ?? [];
  return patternsOf(convention, kind)
    .map(({ tokens }) => tokens.at(-1))
    .flatMap((token) => (token && 'name' in token ? (token.placeholder.oneOf ?? []) : []))
    .filter((word) => word === nearest(last, [word]))
    .map((word) => head + word)
    .find((candidate) => parseName(convention, kind, candidate) !== undefined);
}

/** How much the pattern that a name fits says of it: 0 if it would take nearly any words. */
const weight = (convention: Convention, kind: Kind, name: string): number =>
  Math.max(
    0,
    ...patternsOf(convention, kind)
      .filter(({ regex }) => regex.test(name))
      .map(tellingPieces),
  );

// A codename or a fixed word says as much as any number of free words.
const tellingPieces = ({ tokens }: Pattern): number =>
  tokens.filter((token) =>
    'text' in token
      ? /[A-Za-z\]]/.test(token.text)
      : token.separator === undefined && (token.codenameOf ?? token.placeholder.oneOf ?? exact.has(token.name)),
  ).length;

const exact = new Set(['nn', 'date', 'timestamp', 'ID', 'semver', 'domain']);

/** Whether a name begins as those of a kind do: with a fixed word, or with what a backup job copies. */
const isHeaded = (convention: Convention, kind: Kind, name: string): boolean =>
  patternsOf(convention, kind).some(({ tokens: [first] }) => {
    if (first === undefined) return false;
    if ('text' in first) return /[a-z].*-$/i.test(first.text) && name.toLowerCase().startsWith(first.text.toLowerCase());
    return kind === 'backup' && first.name === 'type' && (first.placeholder.oneOf ?? []).some((type) => copies(convention, type, name));
  });

/** Whether a name is that of an entity of a kind, with the kind in front and a word behind it. */
function copies(convention: Convention, type: string, name: string): boolean {
  const [, entity, last] = name.startsWith(`${type}-`) ? (/^(.+)-([^-]+)$/.exec(name.slice(type.length + 1)) ?? []) : [];
  if (entity === undefined || last === undefined || !isKind(type)) return false;
  return weight(convention, type, entity) > 0 || nearest(last, placeholderOf('backup', 'frequency')?.oneOf ?? []) !== undefined;
}

/** Whether a name speaks for a kind that it does not fit: by a fixed word, a registered codename, or its number. */
function isClaimed(convention: Convention, kind: Kind, name: string): boolean {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  return patternsOf(convention, kind).some(
    (pattern) =>
      tellingPieces(pattern) > 0 &&
      pattern.tokens.some((token) => {
        if ('text' in token)
          return token.text
            .toLowerCase()
            .split(/[^a-z0-9]+/)
            .some((word) => word !== '' && words.includes(word));
        if (token.name === 'nn') return /\d$/.test(name);
        const register = token.codenameOf && convention.codenames[token.codenameOf];
        return register !== undefined && words.some((word) => Object.hasOwn(register, word));
      }),
  );
}

const nearestFirst = (candidates: readonly Explanation[], name: string): Explanation[] => {
  const short = name.slice(0, 100);
  const far = ({ suggestion, problems }: Explanation): number =>
    problems[0]?.problem === 'codename' ? 0 : suggestion === undefined ? 1000 : distance(short, suggestion);
  return candidates
    .map((candidate) => ({ candidate, slips: far(candidate) }))
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ candidate }) => candidate);
};
