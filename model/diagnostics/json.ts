import type { Diagnostic } from './diagnostic.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Diagnostics as a JSON array, for programs. Ends with a newline. */
export const json = (diagnostics: readonly Diagnostic[]): string =>
  `${JSON.stringify(withoutSecrets(diagnostics), null, 2)}\n`;
