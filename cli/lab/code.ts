/** The text without its comments, every place as it was. */
export const withoutComments = (text: string): string =>
  text.replace(token, (found) => (isComment(found) ? blank(found) : found));

/** The text without its comments and what it quotes, every place as it was. */
export const codeOnly = (text: string): string =>
  text.replace(token, (found) => (found.startsWith('`') ? codeInTemplate(found) : blank(found)));

/** Line and column of a place in a text, from 1. */
export function placeAt(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A name as a part of a regular expression. */
export const literally = (name: string): string => name.replaceAll('$', String.raw`\$`);

/** Every comment of a text, and where it begins. */
export const commentsIn = (text: string): { readonly text: string; readonly offset: number }[] =>
  [...text.matchAll(token)]
    .map(({ 0: found, index }) => ({ text: found, offset: index }))
    .filter((found) => isComment(found.text));

// --- internal ---

/** Comments, and what looks like one but is quoted. */
const token =
  /\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[^]|[^`\\])*`/g;

const isComment = (found: string): boolean => found.startsWith('/');

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');

/** What stands in `${…}` is code. */
const codeInTemplate = (found: string): string =>
  found.replace(/\$\{([^}]*)\}|[^\n]/g, (part, code?: string) =>
    code === undefined ? ' ' : `  ${code} `,
  );
