/**
 * Tables that scroll in a narrow window can be reached with the keyboard, which scrolls what has the
 * focus. Narrow ones break their words and need none.
 */
export const withReachableTables = (html: string): string =>
  html.replaceAll(/<table>[^]*?<\/thead>/g, (head) =>
    columnsOf(head) < SCROLLS ? head : head.replace('<table>', '<table tabindex="0">'),
  );

// --- internal ---

/** From so many columns on, a table is wider than a phone whatever stands in it. */
const SCROLLS = 5;

const columnsOf = (head: string): number => head.split('<th').length - 2;
