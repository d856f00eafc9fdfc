import { expect, test } from 'vitest';
import { defineService, resolve } from '../../index.ts';
import { authentik, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

test('a service without a chart is told that it has none, and no more', () => {
  const recipes = defineService({
    name: 'recipes',
    runsOn: orion,
    port: 80,
    expose: {
      hostname: 'leaf',
      via: traefik,
      scope: 'tunnel',
      auth: { mode: 'oidc', by: authentik },
    },
  });
  const { findings } = resolve(runningLabOf({ recipes }));
  expect(findings.map(({ rule }) => rule)).toEqual(['chart-missing']);
});
