import { expect, test } from 'vitest';
import { defineBackup, defineService, gib, resolve, type Fault, type Lab, type Status } from '../../index.ts';
import { labOf } from '../fixtures/_base.ts';
import { appTemplate, authentik01, bucket, image, machines, orion, runningLabOf } from '../fixtures/_running.ts';

const keeps = [{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/data' }] as const;
const wiki = defineService({ name: 'wiki', runsOn: orion, chart: appTemplate, image, volumes: keeps });
const velero = (status: Status, port = 8085) =>
  defineService({
    name: 'copies',
    runsOn: orion,
    tier: 'platform',
    chart: { repository: 'https://example.com/charts', name: 'velero', version: '1.0.0' },
    port,
    status,
  });
const daily = { target: bucket, frequency: 'daily' } as const;
const orionDaily = defineBackup({ ...daily, name: 'cluster-asgard-orion-cluster-daily', source: orion });
const wikiDaily = defineBackup({ ...daily, name: 'service-wiki-daily', source: wiki });

/** A copy of each node, made by its host. */
const copies = Object.values(machines).map((source) => {
  const name: string = `vm-${source.name}-daily`;
  return defineBackup({ ...daily, name, source });
});

const faultsOf = (lab: Lab): readonly Fault[] => resolve(lab).faults;
const rulesOf = (parts: Readonly<Record<string, object>>): string[] => faultsOf(bare(parts)).map(({ rule }) => rule);

/** A cluster and where copies go; no tool, and no backup but those of the test. */
const bare = (parts: Readonly<Record<string, object>>): Lab => labOf({ ...machines, orion, bucket, wiki, ...parts });

test('a cluster without the tool is told once, and the services in it are not told again', () => {
  expect(faultsOf(bare({ orionDaily, wikiDaily }))).toMatchObject([{ rule: 'backup-tool-missing', note: 'no other backup holds the data of wiki' }]);
});

test.for<Status>(['active', 'retiring'])('a tool that is %s makes the backups, whatever it is called', (status) => {
  expect(rulesOf({ orionDaily, wikiDaily, tool: velero(status) })).toEqual([]);
});

test('a tool that is planned makes none yet', () => {
  expect(faultsOf(bare({ orionDaily, tool: velero('planned') }))).toMatchObject([{ rule: 'backup-tool-missing', help: "mark 'copies' as active" }]);
});

test('a backup that is planned can wait for its tool, and holds nothing until then', () => {
  const later = defineBackup({ ...daily, name: 'cluster-asgard-orion-cluster-daily', source: orion, status: 'planned' });
  expect(rulesOf({ later })).toEqual(['missing-backup']);
});

test('copies of the nodes are made from the outside', () => {
  expect(rulesOf({ copies })).toEqual([]);
});

test('what another backup holds is not at risk', () => {
  const [fault, ...others] = faultsOf(bare({ orionDaily, copies }));
  expect(others).toEqual([]);
  expect(fault?.rule).toBe('backup-tool-missing');
  expect(fault?.note).toBeUndefined();
});

test('a service on a guest is not copied from the inside of a cluster', () => {
  const notes = defineService({ name: 'notes', runsOn: authentik01, volumes: keeps });
  const notesDaily = defineBackup({ ...daily, name: 'service-notes-daily', source: notes });
  expect(faultsOf(runningLabOf({ notes, notesDaily }))).toEqual([]);
});

test('a service that is faulty may be the tool', () => {
  const tool = velero('active', 70_000);
  expect(rulesOf({ orionDaily, tool })).toEqual(['invalid-field']);
});

test('a backup of a service that keeps nothing is told so, and no more', () => {
  const empty = defineService({ name: 'empty', runsOn: orion, chart: appTemplate, image });
  const emptyDaily = defineBackup({ ...daily, name: 'service-empty-daily', source: empty });
  expect(rulesOf({ wiki: {}, empty, emptyDaily })).toEqual(['backup-of-nothing']);
});
