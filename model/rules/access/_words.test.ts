import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordKey, wordRuns } from './_words.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);

test('a name is found wherever it stands as whole words', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 3 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.array(word, { maxLength: 3 }),
      (left, name, right) => {
        expect(wordRuns([...left, ...name, ...right].join('-'))).toContain(wordKey(name.join('-')));
      },
    ),
  );
});

test('a name is not found inside a longer word', () => {
  fc.assert(
    fc.property(word, word, word, (left, name, right) => {
      expect(wordRuns(`${left}${name}${right}`)).not.toContain(wordKey(name));
    }),
  );
});

test('numbers part words, with or without zeros in front', () => {
  expect(wordRuns('atlas01')).toContain(wordKey('atlas'));
  expect(wordKey('k8s-master-1')).toBe(wordKey('k8s-master-01'));
});

test('the longest run comes first', () => {
  expect(wordRuns('my-atlas')).toEqual(['myatlas', 'my', 'atlas']);
});
