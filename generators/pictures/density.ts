/** How much of a list a picture shows. */
export interface Density {
  /** A card with facts each, or a line with the name. */
  readonly form: 'card' | 'line';
  /** How many are shown; the others are "+ 12 more". */
  readonly shown: number;
}

/** With more guests than this, a picture of several hosts counts them and names none. */
export const MANY_GUESTS = 60;

/** A list as cards while there are few, then as lines, then as some lines and a number. */
export function densityOf(count: number): Density {
  if (count <= MOST_CARDS) return { form: 'card', shown: count };
  // Of two, one and "+ 1 more" would be no gain.
  return { form: 'line', shown: count <= MOST_LINES + 1 ? count : MOST_LINES };
}

// --- internal ---

const MOST_CARDS = 6;
const MOST_LINES = 15;
