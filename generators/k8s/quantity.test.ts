import { expect, test } from 'vitest';
import { gib, mib, tib } from '../../model/index.ts';
import { quantity } from './quantity.ts';

test.each([
  [mib(512), '512Mi'],
  [mib(1025), '1025Mi'],
  [gib(5), '5Gi'],
  [gib(1536), '1536Gi'],
  [gib(1024), '1Ti'],
  [tib(8), '8Ti'],
  [tib(2048), '2Pi'],
])('%o is written as the API server keeps it: %s', (size, text) => {
  expect(quantity(size)).toBe(text);
});
