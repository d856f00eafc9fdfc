import { placeholders } from './placeholders.ts';
import type { Placeholder } from './placeholders.ts';
import type { CodenameKind, NameKind, NameTable } from './row.ts';

/** Whether a word is a kind of name. */
export const isKindIn = ({ kinds }: NameTable, word: string): word is NameKind =>
  kinds.some((kind) => kind === word);

/** Every kind with codenames that a lab registers. */
export const codenameKindsIn = (table: NameTable): readonly CodenameKind[] =>
  table.kinds.filter((kind) => isCodenameKindIn(table, kind));

/** Whether a word is a kind with codenames. */
export const isCodenameKindIn = (table: NameTable, word: string): word is CodenameKind =>
  isKindIn(table, word) && table.rowOf(word).codename !== undefined;

/** The placeholder called `name` in patterns of `kind`; undefined if there is none. */
export function placeholderOf(
  table: NameTable,
  kind: string,
  name: string,
): Placeholder | undefined {
  const own = isKindIn(table, kind) ? table.rowOf(kind).placeholders : undefined;
  return entryOf(own, name) ?? entryOf(placeholders, name) ?? codenameOf(table, name);
}

// --- internal ---

const entryOf = (entries: Readonly<Record<string, Placeholder>> | undefined, name: string) =>
  entries && Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The codename of an entity of another kind, called as that kind. @example '{location}' */
function codenameOf(table: NameTable, kind: string): Placeholder | undefined {
  const row = isCodenameKindIn(table, kind) ? table.rowOf(kind) : undefined;
  if (!row?.codename) return undefined;
  const noun = row.article.replace(/^an? /, '');
  return {
    words: 'one',
    source: placeholders.codename.source,
    meaning: `Codename of the ${noun}, as registered.`,
    example: row.codename.example,
  };
}
