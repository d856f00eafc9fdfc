/**
 * Text of the author, made fit for a terminal: control characters (which could clear the screen)
 * and characters that reorder a line (which could show a name as another) become visible escapes.
 * Line feeds stay.
 */
export const safeText = (text: string): string =>
  text.replace(unsafe, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same with words that fill the screen cut in their middle; only a mistake is that long. */
export const shortText = (text: string): string =>
  safeText(text).replace(
    /\S{161,}/gu,
    (word) => `${[...word].slice(0, 80).join('')}…${[...word].slice(-40).join('')}`,
  );

// --- internal ---

const unsafe =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
