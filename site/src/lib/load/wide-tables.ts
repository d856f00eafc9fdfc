/**
 * Tables scroll in a window that is too narrow for them. They can be reached with the keyboard,
 * which scrolls what has the focus.
 */
export const withReachableTables = (html: string): string =>
  html.replaceAll('<table>', '<table tabindex="0">');
