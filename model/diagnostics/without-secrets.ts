import type { Diagnostic } from './diagnostic.ts';
import { hideSecrets } from './secret-literal.ts';

/**
 * Diagnostics as they may stand in a log that everybody reads: what looks like a secret is hidden
 * in all their texts, whoever wrote them.
 */
export const withoutSecrets = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  diagnostics.map((diagnostic) => {
    const { secret: _, ...shown } = diagnostic;
    return {
      ...shown,
      message: hideSecrets(shown.message),
      ...(shown.path !== undefined && { path: hideSecrets(shown.path) }),
      ...(shown.note !== undefined && { note: hideSecrets(shown.note) }),
      ...(shown.help !== undefined && { help: hideSecrets(shown.help) }),
      ...(shown.related && {
        related: shown.related.map((other) => ({ ...other, message: hideSecrets(other.message) })),
      }),
    };
  });
