const longest = 64;

/**
 * Text in quotes for a message: the middle of a long one left out, odd characters shown as code
 * points.
 */
export function quote(text: string): string {
  if (/^[\x20-\x7e]{0,64}$/.test(text)) return `'${text}'`;
  const shown =
    text.length <= longest
      ? text
      : `${text.slice(0, longest / 2 - 2)}…${text.slice(2 - longest / 2)}`;
  return `'${Array.from(shown, visible).join('')}'`;
}

/**
 * The characters of a text that `allowed` refuses, each once, at most three.
 *
 * @example oddOnes('a_b', /[a-z]/) // "'_'"
 */
export function oddOnes(text: string, allowed: RegExp): string {
  const odd = [...new Set(text.slice(0, 2000))].filter((character) => !allowed.test(character));
  const named = odd
    .slice(0, 3)
    .map((character) =>
      /[\x21-\x7e]/.test(character)
        ? `'${character}'`
        : character === ' '
          ? 'a blank'
          : codePoint(character),
    );
  return [...named, ...(odd.length > 3 ? ['…'] : [])].join(', ');
}

// --- internal ---

const visible = (character: string): string =>
  /[\x20-\x7e…]/.test(character) ? character : `<${codePoint(character)}>`;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
