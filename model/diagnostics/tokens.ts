// Just enough of a scanner to walk over TypeScript that a parser has accepted: it knows what may
// hide a bracket or a comma.

/**
 * Offset after the token at `at`: a string, template, comment, regular expression or single
 * character.
 */
export function endOfToken(text: string, at: number): number {
  const char = text[at];
  if (char === "'" || char === '"') return endOfQuoted(text, at, char);
  if (char === '`') return endOfTemplate(text, at);
  if (char !== '/') return at + 1;
  if (text[at + 1] === '/') return indexOrEnd(text, '\n', at);
  if (text[at + 1] === '*') return Math.min(indexOrEnd(text, '*/', at + 2) + 2, text.length);
  return startsPattern(text, at) ? endOfPattern(text, at) : at + 1;
}

/** True for white space and for the first character of a comment. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 47 /* slash */) return text[at + 1] === '/' || text[at + 1] === '*';
  return code <= 32 || (code > 127 && /\s/.test(text[at] ?? ''));
}

/** Offset of the first character from `at` on that is neither white space nor comment. */
export function endOfBlank(text: string, at: number): number {
  let cursor = at;
  while (cursor < text.length && isBlank(text, cursor)) cursor = endOfToken(text, cursor);
  return cursor;
}

// --- internal ---

function endOfQuoted(text: string, at: number, quote: string): number {
  let cursor = at + 1;
  while (cursor < text.length && text[cursor] !== quote && text[cursor] !== '\n')
    cursor += text[cursor] === '\\' ? 2 : 1;
  return cursor + 1;
}

function endOfTemplate(text: string, at: number): number {
  let cursor = at + 1;
  while (cursor < text.length && text[cursor] !== '`') {
    if (text.startsWith('${', cursor)) cursor = endOfBraces(text, cursor + 2);
    else cursor += text[cursor] === '\\' ? 2 : 1;
  }
  return cursor + 1;
}

function endOfBraces(text: string, at: number): number {
  let depth = 1;
  let cursor = at;
  while (cursor < text.length && depth > 0) {
    if (text[cursor] === '{') depth += 1;
    if (text[cursor] === '}') depth -= 1;
    cursor = endOfToken(text, cursor);
  }
  return cursor;
}

/** A slash divides after a value; elsewhere it starts a regular expression. */
function startsPattern(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(text[before] ?? '')) before -= 1;
  return before < 0 || /[=(:,;!&|?{}[+*%~^<>-]/.test(text[before] ?? '');
}

function endOfPattern(text: string, at: number): number {
  let cursor = at + 1;
  for (
    let set = false;
    cursor < text.length && text[cursor] !== '\n';
    cursor += text[cursor] === '\\' ? 2 : 1
  ) {
    if (text[cursor] === '[') set = true;
    else if (text[cursor] === ']') set = false;
    else if (text[cursor] === '/' && !set) return cursor + 1;
  }
  return cursor;
}

const indexOrEnd = (text: string, what: string, from: number): number => {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
};
