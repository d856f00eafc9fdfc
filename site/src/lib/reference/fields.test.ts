import { expect, test } from 'vitest';
import schema from '../../../../schema/homelab.schema.json' with { type: 'json' };
import { fieldsOf } from './fields.ts';

const find = (path: string) => fieldsOf(schema.$defs.service).find((field) => field.path === path);

test('a field says what it takes, what holds without it, and what editors say', () => {
  expect(find('replicas')).toEqual({
    path: 'replicas',
    takes: 'a number from 0 to 100',
    entities: [],
    default: '1',
    required: false,
    text: 'Copies that run at the same time. Default 1.',
  });
});

test('fields inside of lists and of one of several forms are fields too', () => {
  expect(find('volumes[].size')).toMatchObject({ takes: 'a size, such as gib(8)', required: true });
  expect(find('expose.auth.by')).toMatchObject({ takes: 'an entity', entities: ['service'] });
  expect(find('dependsOn')).toMatchObject({ takes: 'a list: an entity', entities: ['service'] });
  expect(find('volumes[].on')).toMatchObject({
    takes: "'local', or an entity",
    entities: ['pool', 'dataset'],
  });
});

test('what only the export has is no field', () => {
  const paths = fieldsOf(schema.$defs.host).map(({ path }) => path);
  expect(paths).toContain('name');
  expect(paths).not.toContain('page');
});
