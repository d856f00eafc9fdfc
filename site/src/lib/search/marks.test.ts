import { expect, test } from 'vitest';
import { marksIn } from './marks.ts';
import { singular } from './words.ts';

test('the words that were found are marked, and the parts make the name again', () => {
  const parts = marksIn('VLANs of asgard-atlas', ['vlans', 'atlas'].map(singular));
  const marked = parts.filter(({ isMeant }) => isMeant).map(({ text }) => text);
  expect(marked).toEqual(['VLANs', 'atlas']);
  expect(parts.map(({ text }) => text).join('')).toBe('VLANs of asgard-atlas');
});
