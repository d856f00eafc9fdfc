/** An entity in a sentence; it may have a page, if it is still in the lab. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** What changed, in words. @example [{ id: 'vm:wiki-01', name: 'wiki-01' }, ' removed'] */
export type Sentence = readonly (string | Mention)[];

/** @example plain([{ id: 'vm:wiki-01', name: 'wiki-01' }, ' removed']) // 'wiki-01 removed' */
export const plain = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === 'string' ? part : part.name)).join('');
