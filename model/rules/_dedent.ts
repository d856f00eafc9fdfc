/**
 * A text without the indentation that its lines share, and without blanks around it.
 * @example dedent('    one\n      two\n') // 'one\n  two'
 */
export function dedent(text: string): string {
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const shared = Math.min(...written.map((line) => line.search(/\S/)));
  return lines
    .map((line) => line.slice(shared).trimEnd())
    .join('\n')
    .trim();
}
