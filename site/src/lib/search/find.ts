import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchDocument, SearchIndex } from './document.ts';
import { says, singular, wordsOf } from './words.ts';

/** Something found. */
export interface Hit {
  readonly document: SearchDocument;
  /** Words of it that were meant, as they are compared. */
  readonly terms: readonly string[];
}

/** Finds what a query means, the best first. */
export type Find = (query: string) => Hit[];

/** Reads the index once; each query then takes a moment. */
export function finderOf({ kinds, documents }: SearchIndex): Find {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const fieldOf = (document: SearchDocument, field: string): string | undefined => {
    const { path, name, kind, own = name, also, near } = document;
    return { path, name, own, also, near, kind: kinds[kind]?.words }[field];
  };
  const index = new MiniSearch<SearchDocument>({
    idField: 'path',
    fields: Object.keys(WEIGHTS),
    extractField: fieldOf,
    tokenize: wordsOf,
    processTerm: singular,
  });
  index.addAll(documents);

  return (query) => {
    const boostDocument = (path: string) => {
      const document = byPath.get(path);
      return document ? weightOf(document, query.trim().toLowerCase()) : 1;
    };
    const search = (combineWith: 'AND' | 'OR') =>
      index.search(query, { ...OPTIONS, combineWith, boostDocument });
    const all = search('AND');
    // Nothing has all words: a sentence or a whole message is still worth an answer.
    const results = all.length > 0 ? all : search('OR');
    const best = results[0]?.score ?? 0;
    return results
      .filter((result) => !isGuess(result) || result.score >= best * WORTH_A_GUESS)
      .flatMap(({ id, terms }) => {
        const document = byPath.get(id);
        return document ? [{ document, terms }] : [];
      });
  };
}

// --- internal ---

/** Where a word stands: its own name says more than another word for it, and so on down. */
const WEIGHTS = { own: 20, name: 4, also: 10, kind: 8, near: 1 };

const OPTIONS = {
  boost: WEIGHTS,
  prefix: true,
  fuzzy: wrongLettersIn,
  weights: { prefix: 0.5, fuzzy: 0.05 },
  // How often a word stands in a text and how long that is say nothing here.
  bm25: { k: 0, b: 0, d: 0 },
};

/** A guess is shown if it is at least so good, as a part of the best. */
const WORTH_A_GUESS = 0.05;

/** Whether a word of the query had to be read as another one. */
const isGuess = ({ queryTerms, terms }: SearchResult): boolean =>
  queryTerms.some((word) => !terms.some((term) => term.startsWith(word)));

/** How many letters may be wrong: none in numbers and short words, which would mean others. */
function wrongLettersIn(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 5 ? 1 : 2; // two letters in the wrong order are two
}

function weightOf({ name, kind, state, uses = 0 }: SearchDocument, query: string): number {
  // A section may well be called as a common word.
  if (kind !== 'section' && name.toLowerCase() === query) return 100;
  const isBeingTyped = name.toLowerCase().startsWith(query);
  // 'asgard-god' means the host and not the location, whose whole name it holds as well.
  if (isBeingTyped && wordsOf(query).length > 1) return 20;
  if (kind !== 'section' && says(query, name)) return 10; // in the middle of a pasted message
  const ofName = isBeingTyped ? 2 : 1;
  // What many others name is what people mean more often.
  const ofUses = 1 + Math.log2(1 + uses) / 3;
  const ofState = state === undefined ? 1 : 0.8; // what is there comes before what is planned
  return (KIND_WEIGHTS[kind] ?? 1) * ofState * ofName * ofUses;
}

/** People look for things before they look for what is written about all of them. */
const KIND_WEIGHTS: { readonly [K in SearchDocument['kind']]?: number } = {
  list: 0.9,
  section: 0.2,
  diagram: 0.2,
  reference: 0.1,
  rule: 0.05,
};
