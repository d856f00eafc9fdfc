/**
 * The candidate that `word` was most likely meant to be: fewest slips (letter added, dropped,
 * changed, or two swapped), at most one in three letters; of equals the first. Undefined when none
 * is near.
 *
 * @example nearest('atls', ['atlas', 'prometheus']) // 'atlas'
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const typed = word.toLowerCase();
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const slips = distance(typed, candidate.toLowerCase());
    if (slips < fewest && slips < candidate.length) [best, fewest] = [candidate, slips];
  }
  return best;
}

/**
 * Slips between two words: Damerau–Levenshtein distance, in which no letter takes part in two
 * slips.
 */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      let slips = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        slips = Math.min(slips, at(before, j - 2) + 1);
      row.push(slips);
    }
    [before, last] = [last, row];
  }
  return at(last, to.length);
}

// --- internal ---

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
