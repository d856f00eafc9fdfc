import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics by file, line and column; on one place errors come first. The same fault twice is shown once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [identity(diagnostic), diagnostic]));
  return [...seen.values()].toSorted(
    (a, b) =>
      plain(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      plain(a.severity, b.severity) || // 'error' stands before 'warning' in the alphabet too
      plain(a.rule, b.rule) ||
      plain(a.message, b.message),
  );
}

// --- internal ---

const identity = ({ rule, file, line, column, path, message }: Diagnostic): string => JSON.stringify([rule, file, line, column, path, message]);

const plain = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
