import { expect, test } from 'vitest';
import { formatName } from './convention.ts';

test('formatName without the convention says what comes first', () => {
  // @ts-expect-error the compiler says so too
  expect(() => formatName('vm', { role: 'k8s-worker', nn: 1 })).toThrow(
    new TypeError("formatName wants the convention first: formatName(convention, 'vm', { … })"),
  );
});
