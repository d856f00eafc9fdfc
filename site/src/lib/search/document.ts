import type { PageKind } from '../icons.ts';

/** Something that the search finds. Words are in lower case, each once, with spaces between. */
export interface SearchDocument {
  /** Where it leads to, without the base path; no two have the same. @example '/hosts/atlas/' */
  readonly path: string;
  readonly name: string;
  readonly kind: PageKind;
  /** Its state, if that is not `active`. @example 'planned' */
  readonly state?: string;
  /** What it is, in a line. */
  readonly line: string;
  /** The words of its name that are its own. Default: all. */
  readonly own?: string;
  /** Other words for it: aliases, software, public names, facts. */
  readonly also?: string;
  /** Words of its neighbours and of its text. */
  readonly near?: string;
  /** How many others name it. Default 0. */
  readonly uses?: number;
}

/** What all of a kind have in common. */
export interface SearchKind {
  /** @example 'Storage pool' */
  readonly word: string;
  /** By which all of them are found. */
  readonly words: string;
  /** An SVG. */
  readonly icon: string;
}

/** All that the browser loads to search. */
export interface SearchIndex {
  readonly kinds: Readonly<Record<string, SearchKind>>;
  readonly documents: readonly SearchDocument[];
}
