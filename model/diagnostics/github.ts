import type { Diagnostic } from './diagnostic.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull
 * request. Empty when there are none.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export const github = (diagnostics: readonly Diagnostic[]): string =>
  withoutSecrets(diagnostics)
    .map((diagnostic) => `${command(diagnostic)}\n`)
    .join('');

// --- internal ---

function command({
  severity,
  rule,
  message,
  file,
  line,
  column,
  endColumn,
  note,
  help,
  related = [],
}: Diagnostic): string {
  const properties = {
    file,
    line,
    endLine: endColumn === undefined ? undefined : line,
    col: column,
    // Theirs is the last marked character.
    endColumn: endColumn === undefined ? undefined : Math.max(column, endColumn - 1),
    title: rule,
  };
  const text = [
    message,
    ...related.map((other) => `${other.file}:${other.line}:${other.column}: ${other.message}`),
    ...(note === undefined ? [] : [`note: ${note}`]),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ].join('\n');
  const shown = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${severity} ${shown.join(',')}::${escapeText(text)}`;
}

/** As `@actions/core` does it: only these characters end a command or a property. */
const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
