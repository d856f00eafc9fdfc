import { describe, expect, test } from 'vitest';
import { cloud, faultsIn } from './cloud-attributes.ts';
import { block, blocks, hclFiles, resourcesOf } from './hcl.ts';

const files = await hclFiles();
const resources = files
  .flatMap(([file, hcl]) => resourcesOf(file, hcl))
  .filter(({ type }) => (type.split('_')[0] ?? '') in cloud.providers);

describe('what is made in clouds', () => {
  test.for(resources)('has attributes that its provider knows: $label', ({ type, block: body }) => {
    const attributes = cloud.resources[type];
    expect(attributes, `add ${type} to cloud-attributes.json`).toBeDefined();
    expect(faultsIn(body, attributes ?? {})).toEqual([]);
  });

  test('is all that the list is about', () => {
    const used = new Set(resources.map(({ type }) => type));
    expect(Object.keys(cloud.resources).toSorted()).toEqual([...used].toSorted());
  });

  test('is made by the providers that the list is about', () => {
    const required = files
      .flatMap(([, { terraform }]) => blocks(terraform))
      .flatMap(({ required_providers: providers }) => Object.entries(block(providers)));
    const ofClouds = required.filter(([name]) => name in cloud.providers);
    expect(ofClouds.length).toBeGreaterThan(0);
    for (const [name, { source, version }] of ofClouds.map(
      ([name, pin]) => [name, block(pin)] as const,
    ))
      expect({ source, version }, name).toEqual({
        source: cloud.providers[name]?.source,
        version: cloud.providers[name]?.version,
      });
  });
});

test('what a provider does not know is found at any depth, and so is what it misses', () => {
  const attributes = {
    required: ['name', 'rule'],
    optional: ['tags'],
    within: { rule: { required: ['id'], optional: ['days'] } },
  };
  const body = {
    for_each: '${var.all}',
    label: 'a',
    rule: [{ id: 1, hours: 2 }],
    dynamic: { rule: [{ for_each: [], content: [{ days: 1 }] }] },
  };
  expect(faultsIn(body, attributes)).toEqual([
    'knows no label',
    'lacks name',
    'knows no rule.hours',
    'lacks rule.id',
  ]);
});
