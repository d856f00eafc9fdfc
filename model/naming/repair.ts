import { isRegistered, strangers } from './codename.ts';
import { codenameKinds } from './convention.ts';
import type { CodenameKind } from './convention.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { environments, prefixes } from './environments.ts';
import { longestName, parseName } from './parse.ts';
import type { Known } from './parse.ts';
import type { Token } from './pattern.ts';
import type { Kind } from './table.ts';

// The same steps as types/repair.ts, which the shared list of names proves: what the pattern fixes comes from the pattern, the
// rest from what was written.

/** The nearest name that fits the pattern but for unregistered codenames; undefined if there is no good one. */
export function draftOf(convention: Convention, kind: Kind, name: string, known: Known): string | undefined {
  if (name.length > longestName) return undefined;
  for (const { tokens } of patternsOf(convention, kind)) {
    const draft = fromLeft(piecesOf(tokens, { org: convention.org, ...known }, wordsOf(name)), wordsOf(name), convention).join('-');
    if (parseName(convention, kind, draft, known)) return draft;
  }
  return undefined;
}

/** The codenames of a fitting name that are not registered. */
export const strangersIn = (convention: Convention, kind: Kind, name: string, known: Known) =>
  strangers(convention, kind, name, parseName(convention, kind, name, known) ?? {});

// --- internal ---

/** A word of the pattern: a fixed one, or a placeholder. */
type Piece = string | { readonly name: string; readonly many: boolean; readonly codenameOf: CodenameKind | undefined };

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replaceAll(/[_ ]/g, '-')
    .split('-')
    .filter((word) => word !== '');

function piecesOf(tokens: readonly Token[], known: Known, words: readonly string[]): Piece[] {
  return tokens.flatMap((token): Piece[] => {
    if ('text' in token) return token.text.split('-').filter((word) => word !== '');
    const value = known[token.name];
    if (token.separator !== undefined)
      return value === 'production' ? [] : value !== undefined ? value.split('-') : prefixes.filter((prefix) => prefix === words[0]);
    const piece = { name: token.name, many: token.placeholder.words === 'many', codenameOf: token.codenameOf };
    return value === undefined ? [piece] : value.split('-');
  });
}

const isMany = (piece: Piece): boolean => typeof piece !== 'string' && piece.many;

function fromLeft(pieces: readonly Piece[], words: readonly string[], convention: Convention): string[] {
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

/** The words without the fixed one, and without codenames in front of it; or without a codename that stands in its place. */
function withoutFixed(fixed: string, later: readonly Piece[], words: readonly string[], convention: Convention): readonly string[] {
  const wanted = later.filter((piece) => (typeof piece === 'string' ? words.includes(piece) : piece.name !== 'nn')).length;
  const at = words.indexOf(fixed);
  const [before, after] = at === -1 ? [words.slice(0, 1), words.slice(1)] : [words.slice(0, at), words.slice(at + 1)];
  if (after.length >= wanted && before.every((word) => isCodename(word, convention))) return after;
  return at === -1 ? words : [...before, ...after];
}

/** The words from the first registered codename of a kind on, if only codenames of other kinds stand in front of it. */
function fromCodename(kind: CodenameKind | undefined, words: readonly string[], convention: Convention): readonly string[] {
  if (kind === undefined) return words;
  const at = words.findIndex((word) => isRegistered(convention, kind, word) || !isCodename(word, convention));
  const found = words[at];
  return found !== undefined && isRegistered(convention, kind, found) ? words.slice(at) : words;
}

const isCodename = (word: string, { codenames }: Convention): boolean => codenameKinds.some((kind) => Object.hasOwn(codenames[kind] ?? {}, word));

function fromRight(pieces: readonly Piece[], words: readonly string[], head: readonly string[]): string[] {
  let rest = [...words];
  const tail: string[] = [];
  for (const piece of pieces.toReversed()) {
    if (isMany(piece)) return [...head, ...(typeof piece !== 'string' && piece.name === 'role' ? withoutStage(rest) : rest), ...tail];
    if (typeof piece === 'string') {
      if (rest.at(-1) === piece) rest.pop();
      tail.unshift(piece);
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

/** The words without the number at their end, and that in two digits; '01' if there is none. 's3' and 'x86' are words. */
function numbered(words: readonly string[]): [string[], string] {
  const [, word, number] = /^(.+[a-z])?0*(\d?\d)$/s.exec(words.at(-1) ?? '') ?? [];
  if (number === undefined) return [[...words], '01'];
  return [[...words.slice(0, -1), ...(word === undefined ? [] : [word])], number.padStart(2, '0')];
}

function withoutStage(words: readonly string[]): readonly string[] {
  const [first, ...others] = words;
  return environments.some((environment) => environment === first) ? withoutStage(others) : words;
}
