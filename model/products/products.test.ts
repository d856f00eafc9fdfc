import { describe, expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { defineService, gib } from '../index.ts';
import { vaultSecrets } from '../relations/index.ts';
import { appTemplate, authentik01, orion, runningLabOf } from '../rules/fixtures/_running.ts';
import { products } from './all.ts';
import { forwardAuthOf, knownChartOf, mountedVolumes, productOf } from './index.ts';

const repository = 'https://example.com/charts';
const tag = '1.0.0';
const inCluster = (fields: object) =>
  defineService({ name: 'something', runsOn: orion, ...fields });

describe.each(products)(
  '$name is recognised',
  ({ name, words = [], images = [], chart, proxy }) => {
    const charts = [...(chart ? [chart.name] : []), ...(proxy?.ingressCharts ?? [])];

    test.each(charts)('by its chart %s', (chartName) => {
      const service = inCluster({ chart: { repository, name: chartName, version: tag } });
      expect(productOf(service)?.name).toBe(name);
    });
    test.each(images)('by its image %s, from whatever registry', (image) => {
      const run = {
        chart: appTemplate,
        image: { repository: `registry.example.com/${image}`, tag },
      };
      expect(productOf(inCluster(run))?.name).toBe(name);
    });
    test.each(words)('by the word %s in its name', (word) => {
      const service = defineService({ name: `${word}-main`, runsOn: authentik01 });
      expect(productOf(service)?.name).toBe(name);
    });
  },
);

test('an image says more than a name', () => {
  const image = { repository: 'ghcr.io/goauthentik/server', tag };
  expect(productOf(defineService({ name: 'traefik', runsOn: authentik01, image }))?.name).toBe(
    'authentik',
  );
});

test('nobody can tell what a service with a name of its own is', () => {
  expect(productOf(defineService({ name: 'wiki', runsOn: authentik01 }))).toBeUndefined();
});

test('a chart of another product beside it is no chart of it', () => {
  const agent = inCluster({ chart: { repository, name: 'grafana-agent', version: tag } });
  expect([productOf(agent), knownChartOf(agent)]).toEqual([undefined, undefined]);
});

test('a chart that runs any image mounts every volume, whatever the product', () => {
  const volumes = [
    { purpose: 'data', data: 'files', size: gib(1) },
    { purpose: 'media', data: 'files', size: gib(1) },
  ];
  const image = { repository: 'ghcr.io/goauthentik/server', tag };
  expect(mountedVolumes(inCluster({ chart: appTemplate, image, volumes }))).toHaveLength(2);
});

test('software that only its image gives away has the same secrets as elsewhere', () => {
  const login = defineService({
    name: 'login',
    runsOn: authentik01,
    port: 9100,
    image: { repository: 'ghcr.io/goauthentik/server', tag },
    volumes: [{ purpose: 'data', data: 'files', size: gib(10), expendable: 'a test' }],
  });
  const lab = resolved(runningLabOf({ login }));
  const paths = vaultSecrets(lab).map(({ path }) => path.join('.'));
  expect(forwardAuthOf(login)?.product).toBe('authentik');
  expect(paths.filter((path) => path.startsWith('services.login.'))).toEqual([
    'services.login.database_password',
    'services.login.secret_key',
  ]);
});

test('a service with a database needs the password of it, and what its product wants', () => {
  const wiki = defineService({
    name: 'wiki',
    runsOn: authentik01,
    port: 3000,
    volumes: [{ purpose: 'data', data: 'postgres', size: gib(10), expendable: 'a test' }],
  });
  const paths = vaultSecrets(resolved(runningLabOf({ wiki }))).map(({ path }) => path.join('.'));
  expect(paths.filter((path) => path.startsWith('services.wiki.'))).toEqual([
    'services.wiki.database_password',
  ]);
});
