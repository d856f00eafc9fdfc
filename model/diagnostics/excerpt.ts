import type { Diagnostic, Position } from './diagnostic.ts';
import { secretLiterals } from './secret-literal.ts';
import { snippet } from './snippet.ts';
import type { Snippet } from './snippet.ts';

/** Text of a file, by the name in the diagnostics; `undefined` if it can't be read. */
export type ReadText = (file: string) => string | undefined;

/**
 * Shows the marked line of each of some diagnostics; nothing where it can't be read. A line with a
 * secret, whichever diagnostic stands in it, is not shown: logs are public.
 */
export function excerpts(
  read: ReadText,
  diagnostics: readonly Diagnostic[],
): (diagnostic: Diagnostic) => Snippet | undefined {
  const lineOf = lineReader(read, diagnostics);
  return (diagnostic) => {
    const line = lineOf(diagnostic);
    const { column, endColumn = column + 1 } = diagnostic;
    return line === undefined ? undefined : snippet(line, column, endColumn);
  };
}

// --- internal ---

/** Splits each file once. */
function lineReader(
  read: ReadText,
  diagnostics: readonly Diagnostic[],
): (place: Position) => string | undefined {
  const files = new Map<string, readonly string[] | undefined>();
  const secrets = new Set(
    diagnostics.filter(({ secret }) => secret).map(({ file, line }) => `${line} ${file}`),
  );
  return ({ file, line }) => {
    if (!files.has(file)) files.set(file, read(file)?.split(/\r?\n/));
    const text = files.get(file)?.[line - 1];
    return text !== undefined && (secrets.has(`${line} ${file}`) || secretLiterals(text).length > 0)
      ? undefined
      : text;
  };
}
