/**
 * The words of a text as they are compared, in lower case.
 *
 * @example wordsOf('error[rtx-4090]: used twice') // ['error', 'rtx', '4090', 'used', 'twice']
 */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A word as it is compared: many count as one.
 * @example singular('dashboards') // 'dashboard'
 */
export const singular = (word: string): string => word.replace(/(?<=.{3})s$/, '');

/** Each word of some texts once, but for those that are said already. */
export function newWords(texts: readonly string[], said: readonly string[] = []): string[] {
  const known = new Set(said.flatMap(wordsOf));
  return [...new Set(texts.flatMap(wordsOf))].filter((word) => !known.has(word));
}

/**
 * Whether some words stand next to each other in a text, as whole words.
 *
 * @example says('GPU rtx-4090', 'gpu') // true
 */
export const says = (text: string, words: string): boolean =>
  ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(words).join(' ')} `);
