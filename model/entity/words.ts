/** An amount with its word. @example inWords(4, 'core') // '4 cores' */
export const inWords = (amount: number, word: string): string =>
  `${amount} ${word}${amount === 1 ? '' : 's'}`;
