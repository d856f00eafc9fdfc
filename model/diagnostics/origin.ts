import type { Position } from './diagnostic.ts';

/**
 * What is remembered about an object that a `define*` function made: where the author wrote it, and
 * what was wrong with it alone.
 */
export interface Origin {
  /** Place of the `define*` call in the author's file; `undefined` when the stack names no file. */
  readonly position: Position | undefined;
  /** What was found wrong with the object by itself, in the order of its fields. */
  readonly findings: readonly FieldFinding[];
}

/** One thing that is wrong with one field, whoever else is in the lab. */
export interface FieldFinding {
  readonly rule: 'invalid-field' | 'missing-field' | 'unknown-field';
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly help: string;
}

/** Remembers where the caller of `define` stands. Call it from inside `define`. */
export function remember(
  entity: object,
  define: (spec: never) => unknown,
  findings: readonly FieldFinding[],
): void {
  origins.set(entity, { stack: callerOf(define), findings });
  for (const list of lists) list.push(entity);
}

/**
 * Runs something and lists meanwhile what `define*` functions return, in their order. `run` is
 * given the list as it grows.
 */
export async function declaredDuring<T>(
  run: (declared: readonly object[]) => Promise<T>,
): Promise<{ readonly result: T; readonly declared: readonly object[] }> {
  const declared: object[] = [];
  lists.add(declared);
  try {
    return { result: await run(declared), declared };
  } finally {
    lists.delete(declared);
  }
}

/**
 * The origin of an object that `define*` returned; `undefined` for anything else, also for a copy
 * of one.
 */
export function originOf(entity: object): Origin | undefined {
  const known = origins.get(entity);
  return known && { position: positionIn(known.stack.stack ?? ''), findings: known.findings };
}

/** True for an object that a `define*` function returned, not for a copy of one. */
export const isDeclared = (value: object): boolean => origins.has(value);

/** The findings about an entity by itself. Cheap: reads no stack. */
export const fieldFindings = (entity: object): readonly FieldFinding[] =>
  origins.get(entity)?.findings ?? [];

// --- internal ---

interface Holder {
  stack?: string;
}

const origins = new WeakMap<object, { stack: Holder; findings: readonly FieldFinding[] }>();

/**
 * The lists that are being kept just now. A file of a lab calls `define*` when it is imported and
 * hands what it does not export to nobody, so that whoever imports it can only listen here. Empty
 * while nobody does: nothing is kept then.
 */
const lists = new Set<object[]>();

/**
 * One frame costs about a microsecond; V8 makes the text only when `stack` is read, that is when
 * there is a finding to report.
 */
function callerOf(define: (spec: never) => unknown): Holder {
  const holder: Holder = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  try {
    Error.captureStackTrace(holder, define);
  } finally {
    Error.stackTraceLimit = limit;
  }
  return holder;
}

/** Reads `at name (place)` or `at place`; a place is a path or a file URL. */
function positionIn(stack: string): Position | undefined {
  const frame = /^ {4}at (.*)$/m.exec(stack)?.[1] ?? '';
  const place = frame.endsWith(')')
    ? frame.slice(frame.indexOf(' (') + 2, -1)
    : frame.replace(/^async /, '');
  const parts = /^(file:\/\/)?(\/.*|[A-Za-z]:[\\/].*):(\d+):(\d+)$/.exec(place);
  if (!parts?.[2]) return undefined;
  return {
    file: parts[1] ? pathOf(parts[2]) : parts[2].replace(/\?[\w=&.-]*$/, ''),
    line: Number(parts[3]),
    column: Number(parts[4]),
  };
}

/**
 * The path in a file URL. Only there are characters encoded, and only there does a slash stand
 * before a drive.
 */
const pathOf = (url: string): string =>
  decodeURIComponent(url.replace(/[?#].*$/, '')).replace(/^\/(?=[A-Za-z]:\/)/, '');
