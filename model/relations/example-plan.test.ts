import { describe, expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { syntheticLab } from '../../tests/bench/synthetic.ts';
import type { Lab } from '../kinds/index.ts';
import { examplePlan } from './example-plan.ts';
import { ipv4Number, ipv4Range } from './ipv4.ts';

const labs: readonly (readonly [string, Lab])[] = [
  ['a small lab', smallLab],
  ['a lab of a thousand guests', syntheticLab(1000)],
];

describe.for(labs)('the made-up plan of %s', ([, lab]) => {
  const networks = [...examplePlan(resolved(lab)).values()];
  const ranges = networks.map(({ cidr }) => ipv4Range(cidr) ?? { start: 0, end: 0 });

  test('gives each network an id and a range of its own', () => {
    expect(new Set(networks.map(({ id }) => id)).size).toBe(networks.length);
    const inOrder = ranges.toSorted((a, b) => a.start - b.start);
    const overlapping = inOrder.filter(({ start }, at) => start <= (inOrder[at - 1]?.end ?? -1));
    expect(overlapping).toEqual([]);
  });

  test('gives each machine an address in its network that nobody else has', () => {
    const all = networks.flatMap(({ addresses }) => [...addresses.values()]);
    expect(new Set(all).size).toBe(all.length);
    for (const [at, { addresses, gateway }] of networks.entries()) {
      const { start = 0, end = 0 } = ranges[at] ?? {};
      for (const address of addresses.values()) {
        expect(ipv4Number(address)).toBeGreaterThan(start);
        expect(ipv4Number(address)).toBeLessThan(end);
        expect(address).not.toBe(gateway);
      }
    }
  });
});

test('a house fits into the ranges for documentation', () => {
  const plan = [...examplePlan(resolved(smallLab)).values()];
  for (const { cidr } of plan)
    expect(cidr).toMatch(/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d+\/26$/);
});
