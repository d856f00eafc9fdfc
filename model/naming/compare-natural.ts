import { compareText } from '../diagnostics/index.ts';

/**
 * Order of names as people expect it (`worker-2` before `worker-10`), the same on every machine: no
 * locale takes part.
 * @example ['b-10', 'b-2'].sort(compareNatural) // ['b-2', 'b-10']
 */
export function compareNatural(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      const [left, right] = [digitsFrom(a, i), digitsFrom(b, j)];
      const [trimmedLeft, trimmedRight] = [left.replace(/^0+/, ''), right.replace(/^0+/, '')];
      const difference =
        trimmedLeft.length - trimmedRight.length || compareText(trimmedLeft, trimmedRight);
      if (difference !== 0) return difference;
      i += left.length;
      j += right.length;
    } else if (x === y) {
      i += 1;
      j += 1;
    } else return x - y;
  }
  return a.length - i - (b.length - j) || compareText(a, b);
}

// --- internal ---

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function digitsFrom(text: string, start: number): string {
  let end = start;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return text.slice(start, end);
}
