import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { ExitError } from './exit-error.ts';
import type { LabFolder } from './folder.ts';
import { missingExport, missingModule } from './missing.ts';
import { firstFrameIn, placeByReadingAgain, placeOfSyntaxError, type FoundPlace } from './place.ts';
import { undefinedName } from './undefined-name.ts';
import { usedTooEarly } from './used-too-early.ts';

/** What went wrong while Node read or ran the files of a lab, as a diagnostic for its author. */
export function importDiagnostic(error: unknown, { folder, index }: LabFolder): Diagnostic {
  const { message, stack, code } = partsOf(error);
  const syntax = error instanceof SyntaxError ? syntaxPlace(stack, index) : undefined;
  if (syntax)
    return (
      missingExport(message, syntax) ??
      diagnostic(
        'lab-syntax-error',
        syntax,
        `this can't be read as TypeScript: ${plain(message)}`,
        syntaxHelp(code, message, lineAt(syntax)),
      )
    );
  const missing = missingModule(code, message, folder);
  if (missing) return missing;
  const frame = firstFrameIn(realpathSync(folder) + sep, stack);
  if (error instanceof ReferenceError && frame) {
    const found = usedTooEarly(message, frame) ?? undefinedName(message, frame);
    if (found) return found;
  }
  if (error instanceof ExitError)
    return diagnostic(
      'lab-throws',
      frame ?? { file: index, line: 1, column: 1 },
      message,
      exitHelp,
    );
  return diagnostic(
    'lab-throws',
    frame ?? { file: index, line: 1, column: 1 },
    `the lab threw while it was read: ${plain(message)}`,
    throwHelp(error),
  );
}

// --- internal ---

function partsOf(error: unknown): { message: string; stack: string; code: string } {
  if (!(error instanceof Error)) return { message: String(error), stack: '', code: '' };
  return {
    message: error.message,
    stack: error.stack ?? '',
    code: 'code' in error ? String(error.code) : '',
  };
}

const syntaxPlace = (stack: string, index: string): FoundPlace | undefined =>
  placeOfSyntaxError(stack) ??
  (stack.includes(' compileSourceTextModule (node:') ? placeByReadingAgain(index) : undefined);

const diagnostic = (
  rule: string,
  { file, ...place }: FoundPlace,
  message: string,
  help: string,
): Diagnostic => ({
  rule,
  severity: 'error',
  message,
  file: sources.show(file),
  ...place,
  help,
});

/** One line without a full stop, as our own messages are. */
const plain = (message: string): string => message.trim().replace(/\.$/, '') || 'no message';

const lineAt = ({ file, line }: FoundPlace): string =>
  sources.text(file)?.split('\n')[line - 1] ?? '';

function syntaxHelp(code: string, message: string, line: string): string {
  if (code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX') {
    return (
      'Node only strips types: write a plain object instead of an enum or namespace, ' +
      'and assign fields instead of parameter properties'
    );
  }
  if (message.includes('Merge conflict marker')) {
    return (
      'finish the merge: keep what is right of both sides, ' +
      'and remove the lines of <<<<<<<, ======= and >>>>>>>'
    );
  }
  if (/already been declared|Duplicate export/.test(message))
    return 'give one of them another name';
  const [quote] = /[‘’“”„]/.exec(line) ?? [];
  if (quote !== undefined)
    return `write straight quotes: ' or " instead of ${quote}, which is a letter to a program`;
  return 'the mistake is at this place or just before it: look for a missing comma, quote or bracket';
}

const onlyHere =
  '`define…` and the size functions report wrong values by themselves: ' +
  'look at what this line calls';

const exitHelp =
  'remove it: throw an Error if the lab can not go on, and leave the exit code to the program';

const throwHelp = (error: unknown): string =>
  error instanceof Error ? onlyHere : 'throw an Error, so that its place can be shown';
