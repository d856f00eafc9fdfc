import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineLocation } from '../../../../model/index.ts';
import { listed, statementOf, textOf } from './sentence.ts';

const place = defineLocation({ name: 'asgard', provider: 'on-premises' });
const places = (many: number) => Array.from({ length: many }, () => place);

test('names stand in a list as people write one', () => {
  expect([0, 1, 2, 3].map((many) => textOf(listed(places(many))))).toEqual([
    '',
    'asgard',
    'asgard and asgard',
    'asgard, asgard and asgard',
  ]);
});

test('of many a sentence names the first, counts the others, and loses nobody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), (many) => {
      const { sentence, others } = statementOf('', places(many), ['.']);
      const named = sentence.filter((part) => typeof part !== 'string');
      expect(named.length + others.length).toBe(many);
      expect(named.length).toBeLessThanOrEqual(13);
      if (others.length > 0) expect(textOf(sentence)).toContain(` and ${others.length} others.`);
    }),
  );
});
