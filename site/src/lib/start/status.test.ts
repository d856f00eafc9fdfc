import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statesIn } from './status.ts';

test('the newest result of an endpoint counts', () => {
  const answer = [
    { name: 'grafana', results: results(false, true) },
    { name: 'websites', results: results(true, false) },
    { name: 'authentik', results: [] },
  ];
  expect([...statesIn(answer)]).toEqual([
    ['grafana', 'up'],
    ['websites', 'down'],
  ]);
});

test('whatever answers, nothing is said of what it does not know', () => {
  fc.assert(fc.property(fc.jsonValue(), (answer) => statesIn(answer).size === 0));
});

const results = (...all: readonly boolean[]) => all.map((success) => ({ success }));
