import { expect, test } from 'vitest';
import type { Entity } from './entity.ts';
import { factsOf } from './facts.ts';
import { backlinksOf } from './references.ts';

const derived: Entity['derived'] = {
  publicNames: [],
  writtenNames: [],
  backups: [],
  views: {},
  ownName: { words: [] },
  facts: [],
  software: [],
};
const asgard: Entity = {
  id: 'location:asgard',
  kind: 'location',
  name: 'asgard',
  status: 'active',
  derived,
};
const atlas: Entity = {
  id: 'host:asgard-atlas',
  kind: 'host',
  name: 'asgard-atlas',
  status: 'active',
  location: asgard.id,
  derived,
};
const pool: Entity = {
  id: 'pool:atlas-bedrock',
  kind: 'pool',
  name: 'atlas-bedrock',
  status: 'active',
  host: atlas.id,
  derived,
};
const vm: Entity = {
  id: 'vm:wiki-01',
  kind: 'vm',
  name: 'wiki-01',
  status: 'planned',
  description: 'A wiki.',
  derived: { ...derived, internalName: 'wiki-01.asgard.example.com' },
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
    { label: 'Internal name', fact: { type: 'text', text: 'wiki-01.asgard.example.com' } },
    { label: 'Host', fact: { type: 'entity', entity: atlas } },
    { label: 'Memory', fact: { type: 'text', text: '64 GiB' } },
    { label: 'Starts with its host', fact: { type: 'text', text: 'yes' } },
    {
      label: 'Disks',
      fact: {
        type: 'table',
        labels: ['Pool', 'Size'],
        lines: ['512 MiB', '1 GiB'].map((text) => [
          { type: 'entity', entity: pool },
          { type: 'text', text },
        ]),
      },
    },
    {
      label: 'File',
      fact: { type: 'address', url: 'https://example.com/x', text: 'example.com/x' },
    },
    { label: 'Backup jobs', fact: { type: 'text', text: 'none' } },
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

const name = (text: string) => ({ type: 'address', url: `https://${text}`, text });

test('names are whole and lead there, and a field that only some have leaves its cell empty', () => {
  const proxy: Entity = {
    id: 'service:proxy',
    kind: 'service',
    name: 'proxy',
    status: 'active',
    derived: {
      ...derived,
      publicNames: ['a.example.com'],
      writtenNames: ['a.example.com', 'b.example.com', 'c.example.com'],
    },
    expose: { hostname: 'a', scope: 'tunnel' },
    fronts: [
      { hostname: 'b', target: atlas.id },
      { hostname: 'c', target: atlas.id, port: 443 },
    ],
  };
  const target = { type: 'entity', entity: atlas };
  expect(factsOf(proxy, byId)).toEqual([
    { label: 'Public names', fact: { type: 'list', items: [name('a.example.com')] } },
    {
      label: 'Exposed',
      fact: {
        type: 'group',
        rows: [{ label: 'Open to', fact: { type: 'text', text: 'tunnel' } }],
      },
    },
    {
      label: 'In front of',
      fact: {
        type: 'table',
        labels: ['Public name', 'Target', 'Port'],
        lines: [
          [name('b.example.com'), target, undefined],
          [name('c.example.com'), target, { type: 'text', text: '443' }],
        ],
      },
    },
  ]);
});

test('what only a cluster reads of a service is no fact of one on a machine', () => {
  const service: Entity = {
    id: 'service:wiki',
    kind: 'service',
    name: 'wiki',
    status: 'active',
    derived,
    runsOn: vm.id,
    replicas: 1,
    chart: { name: 'wiki', version: '1.0.0' },
    port: 80,
  };
  expect(labels(service)).toEqual(['Runs on', 'Port']);
  expect(labels({ ...service, runsOn: 'cluster:midgard-lyra-cluster' })).toContain('Replicas');
});

// --- internal ---

const labels = (entity: Entity) => factsOf(entity, byId).map(({ label }) => label);
