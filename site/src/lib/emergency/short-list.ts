/** More would not stay on the sheet of their location. */
const MOST = 6;

/** Some names in a sentence, the rest as a number. @example shortList(['a', 'b']) // 'a, b' */
export function shortList(names: readonly string[], most = MOST): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
