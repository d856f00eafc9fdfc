import { endOfBlank, endOfToken, isBlank } from './tokens.ts';

/**
 * A stretch of one line; columns count UTF-16 units from 1, `endColumn` is just after the last
 * character.
 */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** The text of a file with the offset at which each line starts. */
export interface Source {
  readonly text: string;
  readonly starts: readonly number[];
}

export function sourceOf(text: string): Source {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
}

/**
 * Finds a field in the object literal that is passed to a call, by reading the source text: the key
 * of a field, the whole of an item of a list. Falls back to the innermost field that is written
 * there (a field may come from a spread or a variable), at last to the name of the call.
 *
 * @param source the file
 * @param call where the call stands; both numbers count from 1
 * @param path the field, from the outside in; empty means the call
 */
export function findField(
  source: Source,
  call: { line: number; column: number },
  path: readonly (string | number)[],
): Span {
  const { text } = source;
  const start = (source.starts[call.line - 1] ?? 0) + call.column - 1;
  const name = endOfName(text, start);
  let marked = { from: start, to: name };
  let cursor = argument(text, name);
  for (const step of path) {
    const member = cursor === undefined ? undefined : memberOf(text, cursor, step);
    if (!member) break;
    marked = member.marked;
    cursor = member.value;
  }
  return spanOf(source, marked.from, marked.to);
}

// --- internal ---

interface Member {
  /** What is underlined: the key of a field, an item of a list. */
  readonly marked: { readonly from: number; readonly to: number };
  /** Offset at which the value starts. */
  readonly value: number;
}

/**
 * Where the first argument starts. Type arguments were written by the author but are blanks to
 * Node, hence between the name and its bracket.
 */
function argument(text: string, name: number): number | undefined {
  const open = text.indexOf('(', endOfBlank(text, name));
  return open < 0 ? undefined : open + 1;
}

/** The member of the object or list literal that starts at `cursor`, if a literal starts there. */
function memberOf(text: string, cursor: number, step: string | number): Member | undefined {
  const open = endOfBlank(text, cursor);
  const list = typeof step === 'number';
  if (text[open] !== (list ? '[' : '{')) return undefined;
  let at = endOfBlank(text, open + 1);
  for (let index = 0; at < text.length && text[at] !== ']' && text[at] !== '}'; index += 1) {
    const end = endOfMember(text, at);
    // How many items it adds is not known here.
    if (list && text.startsWith('...', at)) return undefined;
    const member = list
      ? index === step
        ? { marked: { from: at, to: end }, value: at }
        : undefined
      : property(text, at, end, step);
    if (member) return member;
    const comma = endOfBlank(text, end);
    if (text[comma] !== ',') return undefined;
    at = endOfBlank(text, comma + 1);
  }
  return undefined;
}

function property(text: string, from: number, to: number, key: string): Member | undefined {
  const head = /^(?:'([^'\\]*)'|"([^"\\]*)"|([\p{ID_Start}$_][\p{ID_Continue}$]*))/u.exec(
    text.slice(from, Math.min(to, from + 200)),
  );
  if (!head || (head[1] ?? head[2] ?? head[3]) !== key) return undefined;
  const end = from + head[0].length;
  const colon = endOfBlank(text, end);
  return {
    marked: { from, to: end },
    value: text[colon] === ':' ? endOfBlank(text, colon + 1) : from,
  };
}

/**
 * Offset just after the last character of the member that starts at `at`, without blanks and
 * comments behind it.
 */
function endOfMember(text: string, at: number): number {
  let depth = 0;
  let end = at;
  for (let cursor = at; cursor < text.length;) {
    const char = text[cursor] ?? '';
    if (char === ',' && depth === 0) return end;
    if (char === ')' || char === ']' || char === '}') {
      if (depth === 0) return end;
      depth -= 1;
    }
    if (char === '(' || char === '[' || char === '{') depth += 1;
    const next = endOfToken(text, cursor);
    if (!isBlank(text, cursor)) end = next;
    cursor = next;
  }
  return end;
}

const endOfName = (text: string, at: number): number =>
  at + (/^[\p{ID_Continue}$]+/u.exec(text.slice(at, at + 100))?.[0].length ?? 1);

/** What goes over several lines is marked on its first one. */
function spanOf({ text, starts }: Source, from: number, to: number): Span {
  const line = lineAt(starts, from);
  const start = starts[line] ?? 0;
  const end = start + (/^[^\r\n]*/.exec(text.slice(start, starts[line + 1]))?.[0].length ?? 0);
  const column = from - start + 1;
  return { line: line + 1, column, endColumn: Math.max(Math.min(to, end) - start + 1, column + 1) };
}

/** Index of the line that an offset lies in. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
