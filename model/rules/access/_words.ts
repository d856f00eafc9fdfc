/**
 * The words of a name: split at hyphens and between letters and digits, numbers without leading
 * zeros, so that `atlas01` has the word `atlas`.
 * @example wordsOf('k8s-master-01') // ['k', '8', 's', 'master', '1']
 */
export const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[a-z]+|\d+/g) ?? []).map((word) => word.replace(/^0+(?=\d)/, ''));

/**
 * Key under which two spellings of a name are the same.
 *
 * @example wordKey('argo-cd') === wordKey('argocd')
 */
export const wordKey = (name: string): string => wordsOf(name).join('');

/**
 * Keys of all runs of whole words in a name, longest first. Short codenames inside longer words are
 * not among them.
 * @example wordRuns('my-atlas') // ['myatlas', 'my', 'atlas']
 */
export function wordRuns(name: string): string[] {
  const words = wordsOf(name);
  const runs: string[] = [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1)
      runs.push(words.slice(start, start + length).join(''));
  }
  return runs;
}
