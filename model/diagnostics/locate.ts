import type { Diagnostic, Position } from './diagnostic.ts';
import type { RuleFinding, Place } from './finding.ts';
import { originOf } from './origin.ts';
import { findField, sourceOf, type Source } from './source.ts';

/**
 * How places become what people read: the text of a file (`undefined` if it can't be read) and the
 * name to show for it.
 */
export interface Sources {
  readonly text: (file: string) => string | undefined;
  readonly show: (file: string) => string;
}

/** Finds the line and column of each finding in the author's files. Asks for each file once. */
export function locate(findings: readonly RuleFinding[], sources: Sources): Diagnostic[] {
  const sourceIn = once((file) => {
    const text = sources.text(file);
    return text === undefined ? undefined : sourceOf(text);
  });
  const show = once(sources.show);
  return findings.map((finding) =>
    diagnosticOf(finding, (place) => positionOf(place, sourceIn, show)),
  );
}

/**
 * A path as it would be written in TypeScript.
 *
 * @example showPath(['disks', 0, 'pool']) // 'disks[0].pool'
 */
export const showPath = (path: readonly (string | number)[]): string =>
  path.map((step, index) => showStep(step, index === 0)).join('');

// --- internal ---

/** The same answers, asked once for each file. */
function once<T>(answer: (file: string) => T): (file: string) => T {
  const known = new Map<string, { readonly answer: T }>();
  return (file) => {
    const found = known.get(file) ?? { answer: answer(file) };
    known.set(file, found);
    return found.answer;
  };
}

type Found = Position & { readonly endColumn?: number };

function diagnosticOf(
  { at, related, ...finding }: RuleFinding,
  find: (place: Place) => Found,
): Diagnostic {
  const { endColumn, ...position } = find(at);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    ...position,
    ...(endColumn !== undefined && { endColumn }),
    ...(at.path?.length && { path: showPath(at.path) }),
    ...(finding.note !== undefined && { note: finding.note }),
    ...(finding.help !== undefined && { help: finding.help }),
    ...(related?.length && {
      related: related.map((other) => {
        const { file, line, column } = find(other.at);
        return { message: other.message, file, line, column };
      }),
    }),
    ...(finding.secret && { secret: true }),
  };
}

function positionOf(
  { owner, path = [] }: Place,
  sourceIn: (file: string) => Source | undefined,
  show: (file: string) => string,
): Found {
  const call = originOf(owner)?.position;
  if (!call) return { file: '<unknown>', line: 1, column: 1 };
  const source = sourceIn(call.file);
  return {
    line: call.line,
    column: call.column,
    ...(source && findField(source, call, path)),
    file: show(call.file),
  };
}

function showStep(step: string | number, first: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (first) return step;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(step) ? `.${step}` : `['${step}']`;
}
