import { describe, expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import { defineBucket, defineService, gib } from '../../../../model/index.ts';
import { babylon } from '../../../../model/rules/fixtures/_base.ts';
import { appTemplate, authentik, image, orion } from '../../../../model/rules/fixtures/_running.ts';
import { runningLabOf, traefik } from '../../../../model/rules/fixtures/_running.ts';
import { sheetsOf, type Sheet } from './sheets.ts';

const app = { runsOn: orion, port: 80, chart: appTemplate, image };
const database = defineService({
  ...app,
  name: 'zz-database',
  volumes: [{ purpose: 'data', data: 'postgres', size: gib(1), path: '/data' }],
});
const cache = defineService({
  ...app,
  name: 'cache',
  volumes: [
    { purpose: 'data', data: 'files', size: gib(1), path: '/data', expendable: 'it fills again' },
  ],
});
const wiki = defineService({
  ...app,
  name: 'wiki',
  dependsOn: [database],
  volumes: [{ purpose: 'pages', data: 'files', size: gib(1), path: '/data' }],
  expose: {
    hostname: 'pages',
    via: traefik,
    scope: 'tunnel',
    auth: { mode: 'forward', by: authentik },
  },
});
const parts = { database, cache, wiki };

test('there is a sheet for each location at which something can be down', () => {
  expect(sheetsOf(resolved(smallLab), true).map(({ location }) => location)).toEqual([
    'asgard',
    'babylon',
    'coruscant',
  ]);
});

describe('the sheet of a house', () => {
  const { boot, signIn, restore, waysIn } = sheetOf('asgard', parts);

  test('starts the host first that most others need, and its guests in their order', () => {
    expect(boot.map(({ name }) => name)[0]).toBe('asgard-atlas');
    const starts = boot[0]?.starts.map(({ order, name }) => `${order}. ${name}`);
    expect(starts).toEqual(['1. authentik-01', '2. k8s-master-01']);
  });

  test('says what is lost without the identity provider, and what is not', () => {
    expect(signIn.without).toEqual([{ provider: 'authentik', lost: ['loses its sign-in: wiki'] }]);
  });

  test('names the ways in, and what they need', () => {
    expect(waysIn[0]).toContain('while cloudflared runs on asgard-orion-cluster');
    expect(waysIn.at(-1)).toContain('In the house');
  });

  test('restores the identity provider first, then the cluster, and each after what it needs', () => {
    const order = restore.flatMap(({ names }) => names.split(', '));
    expect(order.slice(0, 2)).toEqual(['authentik-01', 'asgard-orion-cluster']);
    expect(order.indexOf('wiki')).toBeGreaterThan(order.indexOf('zz-database'));
  });

  test('says of each where its copy is, and marks what has data and no copy', () => {
    const copies = restore.map(
      ({ names, copy, isLost }) => `${names}: ${copy}${isLost ? '!' : ''}`,
    );
    expect(copies).toEqual([
      'authentik-01: vm-authentik-01-daily (daily) in homelab-babylon-backups-storage',
      'asgard-orion-cluster: cluster-asgard-orion-cluster-daily (daily) in homelab-babylon-backups-storage',
      'proxy-01: no backup!',
      'cloudflared, traefik, velero: made again from the repository',
      'cache, zz-database, wiki: in the copy of asgard-orion-cluster',
    ]);
  });
});

test('a copy that nothing makes is no copy', () => {
  const { restore } = sheetOf('asgard', { ...parts, velero: {} });
  const lost = restore.filter(({ isLost }) => isLost).map(({ names }) => names);
  expect(lost).toEqual(['asgard-orion-cluster', 'proxy-01', 'zz-database, wiki']);
  const copies = restore.map(({ names, copy }) => `${names}: ${copy}`);
  expect(copies).toContain('cache: no backup: it fills again');
  expect(copies).toContain(
    'zz-database, wiki: no copy: nothing makes cluster-asgard-orion-cluster-daily yet',
  );
  const [kept] = sheetOf('babylon', { ...parts, velero: {} }).copies;
  expect(kept).toMatchObject({ name: 'asgard-orion-cluster', words: 'nothing makes it yet' });
});

test('what a copy leaves out is said', () => {
  const [sheet] = sheetsOf(resolved(smallLab), true);
  const proxy = sheet?.restore.find(({ names }) => names === 'proxy-01');
  expect(proxy?.copy).toContain('without /srv/cache, /srv/media');
});

test('where copies are kept the sheet lists them, and who can delete them', () => {
  const bucket = defineBucket({
    name: 'homelab-babylon-backups-storage',
    location: babylon,
    lockDays: 7,
  });
  const locked = sheetOf('babylon', {
    locked: bucket,
    bucket: {},
    orionDaily: {},
    authentikDaily: {},
  });
  expect(locked.keys.join(' ')).toContain('for 7 days');
  expect(sheetOf('babylon', {}).copies.map(({ name }) => name)).toEqual([
    'asgard-orion-cluster',
    'authentik-01',
  ]);
});

test('the ways into a house name a machine in a cloud, and do not claim a route', () => {
  const [house] = sheetsOf(resolved(smallLab), true);
  const way = house?.waysIn.find((words) => words.startsWith('bastion-01')) ?? '';
  expect(way).toContain('is not in the model: write it here');
  expect(way).not.toContain('ssh');
});

test('the vault and its commands are named once there is one', () => {
  const [house] = sheetsOf(resolved(smallLab), false);
  expect(JSON.stringify([house?.commands, house?.keys])).not.toContain('vault.yml');
  expect(house?.keys[0]).toContain('The repository has no vault yet');
});

test('no sheet has an address or the number of a network', () => {
  const text = JSON.stringify(sheetsOf(resolved(smallLab), true));
  expect(text).not.toMatch(/\d+\.\d+\.\d+\.\d+|vlan \d/i);
});

function sheetOf(location: string, more: Readonly<Record<string, object>>): Sheet {
  const found = sheetsOf(resolved(runningLabOf(more)), true).find(
    (sheet) => sheet.location === location,
  );
  if (!found) throw new Error(`there is no sheet for ${location}`);
  return found;
}
