/**
 * `; did you mean 'x'?` for a word that is nearly one of the candidates, else nothing. The model
 * knows what is near; it is read only now.
 */
export async function didYouMean(word: string, candidates: Iterable<string>): Promise<string> {
  const { nearest } = await import('../model/index.ts');
  const guess = nearest(word, candidates);
  return guess === undefined ? '' : `; did you mean '${guess}'?`;
}

/** A word of the user, fit for one line. */
export const quote = (word: string): string =>
  `'${[...word].length > 80 ? `${[...word].slice(0, 60).join('')}…` : word}'`;
