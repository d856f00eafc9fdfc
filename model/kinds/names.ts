import { isKindIn } from '../naming/index.ts';
import type { NameKind, NameTable } from '../naming/index.ts';
import { entityKinds, kinds } from './all.ts';
import { isOtherName, otherKinds, otherNames } from './other-names.ts';

/** The naming convention as it is by default: names of entities first. */
export const nameTable: NameTable = {
  kinds: [...entityKinds, ...otherKinds],
  rowOf: (kind) => (isOtherName(kind) ? otherNames[kind] : kinds[kind].names),
};

/** Whether a word is a kind of name. */
export const isNameKind = (word: string): word is NameKind => isKindIn(nameTable, word);
