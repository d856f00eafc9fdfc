import { pretty, type Diagnostic } from '../../model/index.ts';
import type { ExitCode } from '../command.ts';
import { sources } from '../sources.ts';
import { painter, writeErr } from '../terminal.ts';

/**
 * Says why a lab could not be read, where the result would have been something else than
 * diagnostics.
 */
export function showLoadDiagnostic(diagnostic: Diagnostic): ExitCode {
  writeErr(pretty([diagnostic], { text: sources.text, paint: painter(process.stderr) }));
  return 1;
}
