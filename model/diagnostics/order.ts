import { compareText } from './compare-text.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Diagnostics by file, line and column; on one place errors come first. The same one twice is
 * shown once.
 */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [identity(diagnostic), diagnostic]));
  return [...seen.values()].toSorted(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.severity, b.severity) || // 'error' stands before 'warning' in the alphabet too
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

// --- internal ---

const identity = ({ rule, file, line, column, path, message }: Diagnostic): string =>
  JSON.stringify([rule, file, line, column, path, message]);
