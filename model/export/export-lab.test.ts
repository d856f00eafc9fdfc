import { expect, test } from 'vitest';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import type { ResolvedLab } from '../graph/index.ts';
import { resolve } from '../index.ts';
import { pagePath } from '../kinds/index.ts';
import { exportLab, type Json } from './index.ts';

const lab = resolvedLab();
const exported = exportLab(lab);

test('every entity is exported once, in the order of the lab', () => {
  expect(exported.entities.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    lab.entities.map(({ kind, name }) => `${kind} ${name}`),
  );
});

test('an entity has its id, its page and its fields with defaults, and names others by id', () => {
  expect(
    exported.entities.find(({ id }) => id === 'bucket:homelab-babylon-backups-storage'),
  ).toEqual({
    id: 'bucket:homelab-babylon-backups-storage',
    kind: 'bucket',
    name: 'homelab-babylon-backups-storage',
    page: '/buckets/homelab-babylon-backups-storage/',
    status: 'active',
    location: 'location:babylon',
    versioning: true,
    keepNoncurrentDays: 30,
    lockDays: 7,
  });
});

test('a default that depends on another field is filled in as well', () => {
  const models = exported.entities
    .filter(({ kind }) => kind === 'vm')
    .map(({ gpus, cpuType }) => ({ gpus, cpuType }));
  expect(models).toContainEqual({ gpus: ['rtx-4090'], cpuType: 'host' });
  expect(models).toContainEqual({ gpus: [], cpuType: 'x86-64-v2-AES' });
});

test('it is plain data: what JSON gives back is the same', () => {
  expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
});

test('every reference of the model stands in the export as an id of an exported entity', () => {
  const ids = new Set(exported.entities.map(({ id }) => id));
  for (const [index, entity] of lab.entities.entries()) {
    const found = stringsIn(exported.entities[index] ?? null)
      .filter((text) => ids.has(text))
      .slice(1);
    expect(found.toSorted()).toEqual(
      lab
        .referencesFrom(entity)
        .map(({ to }) => `${to.kind}:${to.name}`)
        .toSorted(),
    );
  }
});

test('the convention in force is part of it', () => {
  expect(exported.convention).toMatchObject({
    version: 1,
    codenames: { cluster: { orion: expect.any(String) } },
    patterns: { host: ['{location}-{codename}'] },
  });
});

test('no two entities share a page', () => {
  const pages = lab.entities.map(pagePath);
  expect(pages).toEqual([...new Set(pages)]);
  expect(pages).toContain('/cloud-vms/bastion-01/');
});

// --- internal ---

function resolvedLab(): ResolvedLab {
  const { lab, findings } = resolve(smallLab);
  if (!lab) throw new Error(findings.map(({ message }) => message).join('\n'));
  return lab;
}

function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
