/** Shown one by one; more would bury the message. */
export const FEW = 8;

/** The first names of a list, and how many follow. @example few(['a', 'b']) // 'a, b' */
export const few = (names: readonly string[]): string =>
  names.length > FEW
    ? `${names.slice(0, FEW).join(', ')} and ${names.length - FEW} more`
    : names.join(', ');
