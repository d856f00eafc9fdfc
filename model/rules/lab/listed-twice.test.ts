import { expect, test } from 'vitest';
import { ownLab } from '../../../tests/own-lab.ts';
import { declare } from '../../entity/index.ts';
import { entitiesIn } from '../../graph/index.ts';
import { isEntity, kindOf } from '../../kinds/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { resolve } from '../../resolve/index.ts';

const entities = [...entitiesIn(ownLab.parts)];

/** Of each field that lists entities one that is filled: `cluster.workers` of some cluster. */
const lists = new Map(
  entities.flatMap((entity) =>
    Object.entries(entity).flatMap(([field, value]: [string, unknown]) =>
      Array.isArray(value) && value.length > 0 && value.every(isEntity)
        ? [[`${entity.kind}.${field}`, { entity, field, items: value }] as const]
        : [],
    ),
  ),
);

/** The errors about a field when its list names its first one once more. */
function toldOf(entity: Entity, field: string, items: readonly Entity[]): string[] {
  const { kind, ...spec } = { ...entity, [field]: [...items, ...items.slice(0, 1)] };
  const changed = declare(kindOf(kind), spec);
  const others = entities.filter((other) => other !== entity);
  const { findings } = resolve({ ...ownLab, parts: [{ others, changed }] });
  return findings
    .filter(({ severity }) => severity === 'error')
    .filter(({ at }) => at.owner === changed && at.path?.[0] === field)
    .map(({ rule }) => rule);
}

test('of every list of every kind exactly one rule tells, this one or that of the list', () => {
  const told = [...lists].map(([name, { entity, field, items }]) => ({
    name,
    rules: toldOf(entity, field, items),
  }));
  expect(told.filter(({ rules }) => rules.length !== 1)).toEqual([]);
});
