import type { Diagnostic } from './diagnostic.ts';

/** Diagnostics as a JSON array, for programs. Ends with a newline. */
export const json = (diagnostics: readonly Diagnostic[]): string => `${JSON.stringify(diagnostics, null, 2)}\n`;
