import { expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import { defineBackup } from '../../kinds/index.ts';
import { bucket, orion, runningLabOf } from '../../rules/fixtures/_running.ts';
import { snapshotsOf } from './index.ts';

const hourlyJob = {
  name: 'cluster-asgard-orion-cluster-hourly',
  source: orion,
  target: bucket,
  frequency: 'hourly',
  keepDays: 7,
} as const;
const hourly = defineBackup(hourlyJob);
const planned = defineBackup({ ...hourlyJob, status: 'planned' });
const of = (parts: Readonly<Record<string, object>> = {}) =>
  snapshotsOf(resolved(runningLabOf(parts)), orion);

test('etcd goes where the backup of its cluster goes, beside what else that writes', () => {
  expect(of()).toEqual({
    bucket,
    writer: 'cluster-asgard-orion-cluster',
    folder: 'cluster/asgard-orion-cluster/etcd',
    frequency: 'daily',
    keepDays: 30,
  });
});

test('of several backups, the most frequent one that is live says how often', () => {
  expect(of({ hourly })).toMatchObject({ frequency: 'hourly', keepDays: 7 });
  expect(of({ planned })).toMatchObject({ frequency: 'daily' });
});

test('a cluster that nothing backs up has none', () => {
  expect(of({ orionDaily: {} })).toBeUndefined();
});
