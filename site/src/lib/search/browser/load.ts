import { address } from '../../address.ts';
import type { SearchIndex } from '../document.ts';
import type { Find, Hit } from '../find.ts';

/** A search that is ready. */
export interface Search {
  readonly find: Find;
  readonly kinds: SearchIndex['kinds'];
  /** Where people start who have no word for it. */
  readonly starts: readonly Hit[];
}

/**
 * Loads the index and what reads it, once on a page; after a failure the next call tries again.
 *
 * @throws Error with a sentence for the reader.
 */
export function loadSearch(): Promise<Search> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw new Error('The search could not be loaded. Is the site reachable?', { cause: error });
  });
  return loading;
}

// --- internal ---

let loading: Promise<Search> | undefined;

async function load(): Promise<Search> {
  const [response, { finderOf }] = await Promise.all([
    fetch(address('/search.json')),
    import('../find.ts'),
  ]);
  if (!response.ok) throw new Error(`/search.json: ${response.status}`);
  const index: SearchIndex = await response.json();
  const starts = ['page', 'list'].flatMap((kind) =>
    index.documents
      .filter((document) => document.kind === kind)
      .map((document) => ({ document, terms: [] })),
  );
  return { find: finderOf(index), kinds: index.kinds, starts };
}
