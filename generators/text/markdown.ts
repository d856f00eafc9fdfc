/**
 * A Markdown table, padded so that the source reads as a table too.
 * @example markdownTable(['kind', 'pattern'], [['host', '`{location}-{codename}`']])
 */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [head, ...rows].map((row) => head.map((_, column) => inCell(row[column] ?? '')));
  const widths = head.map((_, column) =>
    Math.max(3, ...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  const padded = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - [...cell].length);
  const line = (row: readonly string[]): string => `| ${row.map(padded).join(' | ')} |`;
  const [first = [], ...rest] = cells;
  return [
    line(first),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rest.map(line),
    '',
  ].join('\n');
}

/**
 * Text as code, whatever backticks it holds.
 * @example code('{location}-{codename}') // '`{location}-{codename}`'
 */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/**
 * Prose in which nothing is markup; a `_` inside a word is none anyway.
 *
 * @example escapeMarkdown('a*b_c') // 'a\\*b_c'
 */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*[\]<>#|~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (sign) => `\\${sign}`);

// --- internal ---

/** A line break or a bar would end the cell; a bar that is escaped already stays. */
const inCell = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
