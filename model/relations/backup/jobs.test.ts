import { expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import { gib } from '../../entity/index.ts';
import { defineBackup, defineService } from '../../kinds/index.ts';
import type { Entity } from '../../kinds/index.ts';
import { atlas, atlasBedrock } from '../../rules/fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  bucket,
  image,
  machines,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../../rules/fixtures/_running.ts';
import { backupJobsOf, backupsOf } from './index.ts';

const keeper = defineService({
  name: 'keeper',
  runsOn: orion,
  chart: appTemplate,
  image,
  volumes: [{ purpose: 'data', data: 'files', size: gib(1), path: '/data' }],
});
const to = { target: bucket, frequency: 'weekly' } as const;
const keeperWeekly = defineBackup({ ...to, name: 'service-keeper-weekly', source: keeper });
const poolWeekly = defineBackup({
  ...to,
  name: 'pool-atlas-bedrock-weekly',
  source: atlasBedrock,
  status: 'planned',
});
const jobsOf = (entity: Entity, parts = {}): string[] =>
  backupsOf(resolved(runningLabOf({ keeper, ...parts })), entity).map(({ name }) => name);

test('a service in a cluster is copied with the cluster, and by itself', () => {
  const ofCluster = 'cluster-asgard-orion-cluster-daily';
  expect(jobsOf(traefik)).toEqual([ofCluster]);
  expect(jobsOf(keeper, { keeperWeekly })).toEqual([ofCluster, 'service-keeper-weekly']);
});

test('a node is copied with its cluster, another guest by itself', () => {
  expect(jobsOf(machines.worker1)).toEqual(['cluster-asgard-orion-cluster-daily']);
  expect(jobsOf(authentik01)).toEqual(['vm-authentik-01-daily']);
  expect(jobsOf(authentik)).toEqual(['vm-authentik-01-daily']);
});

test('a disk is copied with its pool, once that is really copied', () => {
  expect(jobsOf(authentik01, { poolWeekly })).toEqual(['vm-authentik-01-daily']);
  const live = defineBackup({ ...to, name: 'pool-atlas-bedrock-weekly', source: atlasBedrock });
  expect(jobsOf(authentik01, { live })).toEqual([
    'pool-atlas-bedrock-weekly',
    'vm-authentik-01-daily',
  ]);
});

test('a job without its tool copies nothing, though it is meant to', () => {
  const lab = resolved(runningLabOf({ velero: {} }));
  expect(backupsOf(lab, orion)).toEqual([]);
  expect(backupJobsOf(lab, orion).map(({ name }) => name)).toEqual([
    'cluster-asgard-orion-cluster-daily',
  ]);
});

test('what nothing copies has no backup', () => {
  expect(jobsOf(proxy01)).toEqual([]);
  expect(jobsOf(atlas)).toEqual([]);
});
