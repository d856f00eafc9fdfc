import { isCodename, isRegistered, unregisteredCodenames } from './codename.ts';
import type { UnregisteredCodename } from './codename.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { environments, prefixes } from './environments.ts';
import { distance } from './nearest.ts';
import { longestName, parseName } from './parse.ts';
import type { Known } from './parse.ts';
import type { Token } from './pattern.ts';
import type { CodenameKind, NameKind } from './row.ts';

// The same steps as types/repair.ts, which the shared list of names proves: what the pattern fixes
// comes from the pattern, the rest from what was written.

/**
 * The nearest name that fits the pattern (of several, one of them) but for unregistered codenames;
 * undefined if there is no good one.
 */
export function draftOf(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): string | undefined {
  if (name.length > longestName) return undefined;
  const words = wordsOf(name);
  const values = { org: convention.org, ...known };
  const drafts = patternsOf(convention, kind)
    .map(({ tokens }) => fromLeft(piecesOf(tokens, values, words), words, convention).join('-'))
    .filter((draft) => parseName(convention, kind, draft, known) !== undefined);
  const slips = (draft: string): number => distance(words.join('-'), draft);
  return drafts.toSorted((a, b) => slips(a) - slips(b))[0];
}

/** The codenames of a fitting name that are not registered. */
export const unregisteredIn = (
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): UnregisteredCodename[] =>
  unregisteredCodenames(convention, kind, name, parseName(convention, kind, name, known) ?? {});

// --- internal ---

/** A word of the pattern: a fixed one, or a placeholder. */
type Piece =
  | string
  | {
      readonly name: string;
      readonly many: boolean;
      readonly codenameOf: CodenameKind | undefined;
    };

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/[_ ]/g, '-')
    .split('-')
    .filter((word) => word !== '');

const piecesOf = (tokens: readonly Token[], known: Known, words: readonly string[]): Piece[] =>
  tokens.flatMap((token): Piece[] => {
    if ('text' in token) return token.text.split('-').filter((word) => word !== '');
    const { name, placeholder, codenameOf, separator } = token;
    const value = known[name];
    if (separator !== undefined) return stageOf(value, words);
    if (value !== undefined) return value.split('-');
    return [{ name, many: placeholder.words === 'many', codenameOf }];
  });

/** The environment in front: the known one, or the one that the name begins with. */
function stageOf(known: string | undefined, [first]: readonly string[]): Piece[] {
  if (known === 'production') return [];
  return known === undefined ? prefixes.filter((prefix) => prefix === first) : known.split('-');
}

const isMany = (piece: Piece): boolean => typeof piece !== 'string' && piece.many;

/** Words from the left up to the first piece that takes many, the others from the right. */
function fromLeft(
  pieces: readonly Piece[],
  words: readonly string[],
  convention: Convention,
): string[] {
  const many = pieces.some(isMany);
  const head: string[] = [];
  let rest = words;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      head.push(piece);
      rest = withoutFixed(piece, pieces.slice(index + 1), rest, convention);
    } else if (piece.many || !many) return fromRight(pieces.slice(index), rest, head);
    else {
      const [word, ...others] = fromCodename(piece.codenameOf, rest, convention);
      if (word === undefined) return [];
      head.push(word);
      rest = others;
    }
  }
  return head;
}

/**
 * The words without the fixed one, and without codenames in front of it; or without a codename that
 * stands in its place.
 */
function withoutFixed(
  fixed: string,
  later: readonly Piece[],
  words: readonly string[],
  convention: Convention,
): readonly string[] {
  const at = words.indexOf(fixed);
  const before = at === -1 ? words.slice(0, 1) : words.slice(0, at);
  const after = words.slice(at === -1 ? 1 : at + 1);
  const wanted = later.filter((piece) =>
    typeof piece === 'string' ? words.includes(piece) : piece.name !== 'nn',
  );
  const isEnough = after.length >= wanted.length;
  if (isEnough && before.every((word) => isCodename(convention, word))) return after;
  return at === -1 ? words : [...before, ...after];
}

/**
 * The words from the first registered codename of a kind on, if only codenames of other kinds stand
 * in front of it.
 */
function fromCodename(
  kind: CodenameKind | undefined,
  words: readonly string[],
  convention: Convention,
): readonly string[] {
  if (kind === undefined) return words;
  const isOwn = (word: string): boolean => isRegistered(convention, kind, word);
  const at = words.findIndex((word) => isOwn(word) || !isCodename(convention, word));
  const found = words[at];
  return found !== undefined && isOwn(found) ? words.slice(at) : words;
}

function fromRight(
  pieces: readonly Piece[],
  words: readonly string[],
  head: readonly string[],
): string[] {
  let rest = [...words];
  const tail: string[] = [];
  for (const piece of pieces.toReversed()) {
    if (typeof piece === 'string') {
      if (rest.at(-1) === piece) rest.pop();
      tail.unshift(piece);
    } else if (piece.many) {
      const middle = piece.name === 'role' ? withoutStage(rest) : rest;
      return [...head, ...middle, ...tail];
    } else if (piece.name === 'nn') {
      const [others, number] = numbered(rest);
      rest = others;
      tail.unshift(number);
    } else {
      const taken = rest.splice(piece.name === 'date' ? -3 : -1);
      if (taken.length === 0) return [];
      tail.unshift(...taken);
    }
  }
  return [...head, ...tail];
}

/**
 * The words without the number at their end, and that in two digits; '01' if there is none. 's3'
 * and 'x86' are words.
 */
function numbered(words: readonly string[]): [string[], string] {
  const [, word, number] = /^(.+[a-z])?0*(\d?\d)$/s.exec(words.at(-1) ?? '') ?? [];
  if (number === undefined) return [[...words], '01'];
  const others = words.slice(0, -1);
  return [word === undefined ? others : [...others, word], number.padStart(2, '0')];
}

function withoutStage(words: readonly string[]): readonly string[] {
  const [first, ...others] = words;
  const isStage = environments.some((environment) => environment === first);
  return isStage ? withoutStage(others) : words;
}
