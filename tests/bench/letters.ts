/**
 * A word of letters for a number, at least four long: codenames take no digits.
 *
 * @example letters(0) // 'aaaa'
 */
export function letters(value: number): string {
  let word = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 26))
    word = String.fromCharCode(97 + (rest % 26)) + word;
  return word.padStart(4, 'a');
}
