import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomLab } from '../fixtures/network/random-lab.ts';
import { allowedIn, neededIn } from '../fixtures/network/reach.ts';

test('whatever the lab: what it needs gets through, and nothing else', () => {
  fc.assert(
    fc.property(randomLab, (lab) => {
      for (const cluster of lab.clusters)
        expect(allowedIn(lab, cluster)).toEqual(neededIn(lab, cluster));
    }),
    { numRuns: 15 },
  );
});
