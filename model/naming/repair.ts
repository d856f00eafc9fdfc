import { strangers } from './codename.ts';
import { codenameKinds } from './convention.ts';
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
type Piece = string | { readonly name: string; readonly many: boolean };

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
    return value === undefined ? [{ name: token.name, many: token.placeholder.words === 'many' }] : value.split('-');
  });
}

const isMany = (piece: Piece): boolean => typeof piece !== 'string' && piece.many;

function fromLeft(pieces: readonly Piece[], words: readonly string[], convention: Convention): string[] {
  const many = pieces.some(isMany);
  const head: string[] = [];
  let rest = [...words];
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      head.push(piece);
      rest = skipFirst(piece, pieces.slice(index + 1), rest, convention);
    } else if (piece.many || !many) return fromRight(pieces.slice(index), rest, head);
    else {
      const word = rest.shift();
      if (word === undefined) return [];
      head.push(word);
    }
  }
  return head;
}

/** The words without the first, if that is the fixed word itself or a codename that stands in its place. */
function skipFirst(fixed: string, later: readonly Piece[], words: string[], { codenames }: Convention): string[] {
  const [first, ...others] = words;
  if (first === undefined) return words;
  if (first === fixed) return others;
  const wanted = later.filter((piece) => typeof piece !== 'string' && piece.name !== 'nn').length;
  const isCodename = codenameKinds.some((kind) => Object.hasOwn(codenames[kind] ?? {}, first));
  return isCodename && others.length >= wanted ? others : words;
}

function fromRight(pieces: readonly Piece[], words: readonly string[], head: readonly string[]): string[] {
  const rest = [...words];
  const tail: string[] = [];
  for (const piece of pieces.toReversed()) {
    if (isMany(piece)) return [...head, ...(typeof piece !== 'string' && piece.name === 'role' ? withoutStage(rest) : rest), ...tail];
    if (typeof piece === 'string') {
      if (rest.at(-1) === piece) rest.pop();
      tail.unshift(piece);
    } else if (piece.name === 'nn') tail.unshift(/^\d\d?$/.test(rest.at(-1) ?? '') ? (rest.pop() ?? '').padStart(2, '0') : '01');
    else {
      const taken = rest.splice(piece.name === 'date' ? -3 : -1);
      if (taken.length === 0) return [];
      tail.unshift(...taken);
    }
  }
  return [...head, ...tail];
}

function withoutStage(words: readonly string[]): readonly string[] {
  const [first, ...others] = words;
  return environments.some((environment) => environment === first) ? withoutStage(others) : words;
}
