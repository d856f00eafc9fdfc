import type { Entity } from '../entity/entity.ts';
import type { WrittenKind } from '../icons.ts';
import type { SearchDocument } from './document.ts';
import { entityDocuments } from './entity-documents.ts';
import { newWords } from './words.ts';

/** The text of a rule, as far as the search reads it. */
export interface FoundRule {
  readonly id: string;
  readonly severity: string;
  readonly title: string;
}

/** A page that is no entity and no rule, or a section of one. */
export interface FoundPage {
  /** Without the base path, with its fragment. @example '/architecture/#storage' */
  readonly path: string;
  readonly name: string;
  readonly kind: Exclude<WrittenKind, 'rule'>;
  readonly line: string;
  /** What people type who need it. Default: nothing. */
  readonly words?: string;
  /** Its prose. Default: nothing. */
  readonly text?: string;
}

/** All that the search knows: a document for each entity, rule and page. */
export const searchDocuments = (
  entities: readonly Entity[],
  rules: readonly FoundRule[],
  pages: readonly FoundPage[],
): SearchDocument[] => [
  ...entityDocuments(entities),
  ...pages.map(pageDocument),
  ...rules.map(ruleDocument),
];

// --- internal ---

function pageDocument({ path, name, kind, line, words = '', text = '' }: FoundPage) {
  const also = newWords([words], [name]);
  const near = newWords([line, text], [name, ...also]).filter(isWorthKeeping);
  return { path, name, kind, line, also: also.join(' '), near: near.join(' ') };
}

const ruleDocument = ({ id, severity, title }: FoundRule): SearchDocument => ({
  path: `/rules/${id}/`,
  name: id,
  kind: 'rule',
  line: `${title.replaceAll('`', '')}.`,
  near: newWords([severity, title], [id]).filter(isWorthKeeping).join(' '),
});

/** Of prose: words of two letters are the joints of sentences. */
const isWorthKeeping = (word: string): boolean => word.length > 2 || /\d/.test(word);
