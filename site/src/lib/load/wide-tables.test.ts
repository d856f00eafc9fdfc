import { expect, test } from 'vitest';
import { withReachableTables } from './wide-tables.ts';

const table = (columns: number): string =>
  `<table>\n<thead>\n<tr>\n${'<th>a</th>\n'.repeat(columns)}</tr></thead></table>`;

test('a table of many columns gets the focus, one of few does not', () => {
  expect(withReachableTables(table(6))).toContain('<table tabindex="0">');
  expect(withReachableTables(table(3))).toBe(table(3));
});

test('of two tables only the wide one does', () => {
  const html = table(2) + table(7);
  expect(withReachableTables(html)).toBe(
    table(2) + table(7).replace('<table>', '<table tabindex="0">'),
  );
});
