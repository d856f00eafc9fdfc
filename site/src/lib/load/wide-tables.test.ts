import { expect, test } from 'vitest';
import { withReachableTables } from './wide-tables.ts';

test('every table of a document gets the focus', () => {
  const html = '<table><tr></tr></table><p>a</p><table></table>';
  expect(withReachableTables(html).match(/<table tabindex="0">/g)).toHaveLength(2);
});
