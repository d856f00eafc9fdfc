import { isEntityKind, kinds } from '../../../../model/index.ts';
import { kindIcon, type PageKind } from '../icons.ts';
import { KIND_ALIASES } from './aliases.ts';
import type { SearchDocument, SearchIndex, SearchKind } from './document.ts';

/**
 * All that the browser loads: the documents, and what those of a kind have in common. Of several
 * with the same address the first stays.
 */
export function searchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byPath = new Map(documents.toReversed().map((document) => [document.path, document]));
  const kept = documents.filter((document) => byPath.get(document.path) === document);
  const present = [...new Set(kept.map(({ kind }) => kind))];
  return {
    kinds: Object.fromEntries(present.map((kind) => [kind, kindOf(kind)])),
    documents: kept,
  };
}

// --- internal ---

function kindOf(kind: PageKind): SearchKind {
  const icon = kindIcon(kind);
  if (!isEntityKind(kind)) {
    const word = kind.charAt(0).toUpperCase() + kind.slice(1);
    return { word, words: `${kind} ${kind}s`, icon };
  }
  const { title, words } = kinds[kind];
  return {
    word: title[0],
    words: [...title, ...words, KIND_ALIASES[kind] ?? ''].join(' '),
    icon,
  };
}
