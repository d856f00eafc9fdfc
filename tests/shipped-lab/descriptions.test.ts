import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { entityId } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

test('everything in the shipped lab says in one sentence what it is for', () => {
  const without = resolved(ownLab).entities.filter(
    ({ description }) => description === undefined || !isSentence(description),
  );
  expect(without.map(entityId)).toEqual([]);
});

// --- internal ---

const isSentence = (text: string): boolean => /^[A-Z].*\.$/.test(text);
