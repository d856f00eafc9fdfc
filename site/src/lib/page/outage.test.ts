import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import { bastion, master } from '../../../../generators/fixtures/small-lab/guests.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { debian, godzilla } from '../../../../generators/fixtures/small-lab/sites.ts';
import type { Entity } from '../../../../model/index.ts';
import { inOne } from './fixtures/told.ts';
import { outageOf } from './outage.ts';
import { textOf } from './sentence.ts';

const lab = resolved(smallLab);
const lines = (entity: Entity): string[] =>
  (outageOf(lab, entity)?.effects ?? []).flatMap(({ label, lines: all }) =>
    all.map(({ statement }) => `${label}: ${inOne([statement])}`),
  );

test('those that an outage hits for one reason are told in one sentence', () => {
  expect(lines(godzilla)).toContain(
    'Stops: k8s-worker-01 and proxy-01: each runs on asgard-godzilla.',
  );
});

test('an indirect effect has its way there, step by step; a direct one has none', () => {
  const [stops] = outageOf(lab, godzilla)?.effects ?? [];
  const steps = stops?.lines.map((line) => line.steps.map(textOf)) ?? [];
  expect(steps[0]).toEqual([]);
  expect(steps).toContainEqual([
    'proxy-01 stops: it runs on asgard-godzilla.',
    'nginx-proxy stops: it runs on proxy-01.',
  ]);
});

test('what goes on is told where something else does not', () => {
  expect(textOf(outageOf(lab, master)?.goesOn ?? [])).toContain('bastion-01');
  expect(outageOf(lab, bastion)).toEqual({ effects: [], goesOn: [] });
});

test('nobody asks what happens without an image: guests have their own copy', () => {
  expect(outageOf(lab, debian)).toBeUndefined();
});
