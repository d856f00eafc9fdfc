import type { Diagnostic } from './diagnostic.ts';
import { excerpts } from './excerpt.ts';
import type { ReadText } from './excerpt.ts';
import { withoutSecrets } from './without-secrets.ts';

/**
 * Diagnostics as a JSON array, for programs, each with its marked line as a terminal shows it.
 * Ends with a newline.
 *
 * @param text Default: no line is shown.
 */
export function json(diagnostics: readonly Diagnostic[], text: ReadText = () => undefined): string {
  const excerptOf = excerpts(text, diagnostics);
  const shown = withoutSecrets(diagnostics).map((diagnostic) => ({
    ...diagnostic,
    excerpt: excerptOf(diagnostic),
  }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}
