import { expect, test } from 'vitest';
import type { Entity } from './entity.ts';
import { factsOf } from './facts.ts';
import { labelOfPath } from './labels.ts';
import { locationOf } from './location.ts';
import { backlinksOf } from './references.ts';

const asgard: Entity = { id: 'location:asgard', kind: 'location', name: 'asgard', status: 'active' };
const atlas: Entity = { id: 'host:asgard-atlas', kind: 'host', name: 'asgard-atlas', status: 'active', location: asgard.id };
const pool: Entity = { id: 'pool:atlas-bedrock', kind: 'pool', name: 'atlas-bedrock', status: 'active', host: atlas.id };
const vm: Entity = {
  id: 'vm:wiki-01',
  kind: 'vm',
  name: 'wiki-01',
  status: 'planned',
  description: 'A wiki.',
  host: atlas.id,
  memory: { mebibytes: 65_536 },
  onBoot: true,
  networks: [],
  startup: undefined,
  disks: [
    { pool: pool.id, size: { mebibytes: 512 } },
    { pool: pool.id, size: { mebibytes: 1024 } },
  ],
  url: 'https://example.com/x',
};
const byId = new Map([asgard, atlas, pool, vm].map((entity) => [entity.id, entity]));

test('facts are the fields in order, with sizes and answers in words and references as entities', () => {
  expect(factsOf(vm, byId)).toEqual([
    { label: 'Host', fact: { type: 'entity', entity: atlas } },
    { label: 'Memory', fact: { type: 'text', text: '64 GiB' } },
    { label: 'Starts with its host', fact: { type: 'text', text: 'yes' } },
    {
      label: 'Disks',
      fact: {
        type: 'list',
        items: ['512 MiB', '1 GiB'].map((text) => ({
          type: 'group',
          rows: [
            { label: 'Pool', fact: { type: 'entity', entity: pool } },
            { label: 'Size', fact: { type: 'text', text } },
          ],
        })),
      },
    },
    { label: 'File', fact: { type: 'address', url: 'https://example.com/x' } },
  ]);
});

test('backlinks name the field, once for several places in a list', () => {
  const backlinks = backlinksOf([asgard, atlas, pool, vm]);
  expect(backlinks.get(pool.id)).toEqual([{ from: vm, field: 'disks.pool' }]);
  expect(backlinks.get(atlas.id)).toEqual([
    { from: pool, field: 'host' },
    { from: vm, field: 'host' },
  ]);
  expect(backlinks.get(vm.id)).toBeUndefined();
});

test('the location is found through hosts and pools', () => {
  expect([asgard, atlas, pool, vm].map((entity) => locationOf(entity, byId)?.name)).toEqual(['asgard', 'asgard', 'asgard', 'asgard']);
  expect(locationOf({ id: 'zone:example.com', kind: 'zone', name: 'example.com', status: 'active' }, byId)).toBeUndefined();
});

test('paths of fields read like words', () => {
  expect(['host', 'runsOn', 'disks.pool', 'expose.auth.by', 'nfsMounts.dataset'].map(labelOfPath)).toEqual([
    'Host',
    'Runs on',
    'Disks › pool',
    'Exposed › auth › by',
    'NFS mounts › dataset',
  ]);
});
