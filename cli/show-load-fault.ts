import { pretty, type Diagnostic } from '../model/index.ts';
import type { ExitCode } from './command.ts';
import { sources } from './sources.ts';
import { painter, writeErr } from './terminal.ts';

/**
 * Says why a lab could not be read, where the result would have been something else than
 * diagnostics.
 */
export function showLoadFault(fault: Diagnostic): ExitCode {
  writeErr(pretty([fault], { text: sources.text, paint: painter(process.stderr) }));
  return 1;
}
