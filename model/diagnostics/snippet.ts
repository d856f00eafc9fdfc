/** A source line and the marks that go under it. */
export interface Snippet {
  readonly line: string;
  readonly marks: string;
}

/**
 * Shows a line of source with a stretch of it underlined, as a terminal will lay it out: tabs are
 * four cells, wide characters two, control characters are pictures of themselves, and a line that
 * is too long is cut around the marked text.
 *
 * @param from column of the first marked character, from 1, in UTF-16 units
 * @param to column after the last one
 */
export function snippet(line: string, from: number, to: number): Snippet {
  // Far more than is shown: only spares the work on a line of a megabyte.
  const start = Math.max(0, from - 1 - REACH);
  const cells = cellsOf(line.slice(start, to - 1 + REACH)).map((cell) => ({
    ...cell,
    offset: cell.offset + start,
  }));
  const marked = cells.findIndex((cell) => cell.offset + cell.length > from - 1);
  const first = marked < 0 ? cells.length : marked;
  const { begin, end } = windowOf(cells, first);
  const shown = cells.slice(begin, end);
  const before = widthOf(shown.slice(0, first - begin)) + (begin > 0 || start > 0 ? 1 : 0);
  const under = widthOf(
    shown.filter((cell, index) => index >= first - begin && cell.offset < to - 1),
  );
  const head = begin > 0 || start > 0 ? '…' : '';
  const tail = end < cells.length || line.length > to - 1 + REACH ? '…' : '';
  return {
    line: `${head}${shown.map(({ text }) => text).join('')}${tail}`.trimEnd(),
    marks: ' '.repeat(before) + '^'.repeat(Math.max(1, under)),
  };
}

// --- internal ---

/** Widest line that is shown whole, and where a mark lands when it is not. */
const WIDTH = 140;
const LEAD = 40;
const REACH = 400;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly offset: number;
  readonly length: number;
}

function cellsOf(text: string): Cell[] {
  // Plain ASCII needs no segmenter, which is slow.
  if (/^[ -~]*$/.test(text))
    return Array.from(text, (char, offset) => ({ text: char, width: 1, offset, length: 1 }));
  // The language makes no difference to graphemes.
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    ...shape(segment),
    offset: index,
    length: segment.length,
  }));
}

function shape(grapheme: string): { text: string; width: number } {
  const code = grapheme.codePointAt(0) ?? 0;
  if (grapheme === '\t') return { text: '    ', width: 4 };
  if (code < 32) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (/^[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(grapheme))
    return { text: '\ufffd', width: 1 };
  if (/^[\p{M}\u200b-\u200d]+$/u.test(grapheme)) return { text: grapheme, width: 0 };
  return {
    text: grapheme,
    width: isWide(code) || /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) ? 2 : 1,
  };
}

/** East Asian wide and full-width blocks (Unicode UAX #11), as coarse as terminals treat them. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf && code !== 0x303f) ||
  (code >= 0xa960 && code <= 0xa97f) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

const widthOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0);

/** Which cells are shown: from the start of the line if the marked one is near it. */
function windowOf(cells: readonly Cell[], first: number): { begin: number; end: number } {
  let begin = 0;
  if (widthOf(cells) > WIDTH && widthOf(cells.slice(0, first)) > WIDTH - LEAD)
    begin = Math.max(0, first - LEAD);
  let end = begin;
  for (let width = 0; end < cells.length; end += 1) {
    width += cells[end]?.width ?? 0;
    if (width > WIDTH) break;
  }
  return { begin, end };
}
