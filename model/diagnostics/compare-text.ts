/**
 * Order of texts by their UTF-16 code units: the same on every machine, no locale takes part.
 * @example ['b', 'a'].toSorted(compareText) // ['a', 'b']
 */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
