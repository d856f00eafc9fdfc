import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolved } from '../fixtures/resolved.ts';
import small from '../fixtures/small-lab/index.ts';
import { expectSnapshots } from '../fixtures/snapshots.ts';
import { labs, outputs } from './fixtures/labs.ts';
import { generateK8s } from './index.ts';

test.each([
  ['small', 'small-lab'],
  ['two clusters', 'two-clusters'],
  ['watched', 'watched'],
] as const)('files of the lab: %s', async (name, folder) => {
  await expectSnapshots(join(import.meta.dirname, 'snapshots', folder), outputs[name]);
});

test.for(Object.entries(labs))('each path of %s is written once, by its cluster', ([, lab]) => {
  const paths = generateK8s(lab).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const cluster = `(?:${lab.clusters.map(({ name }) => name).join('|')})`;
  const places = [
    /^k8s\/bootstrap\/[\w./-]+\.yaml$/,
    new RegExp(
      `^k8s/clusters/${cluster}/(?:apps|projects|values|manifests/[a-z0-9-]+)/[\\w.-]+\\.yaml$`,
    ),
    /^k8s\/apps\/README\.md$/,
    new RegExp(`^k8s/extras/${cluster}/README\\.md$`),
    /^ansible\/inventory\/group_vars\/cluster_\w+\/secret-contract\.yml$/,
  ];
  expect(paths.filter((path) => !places.some((place) => place.test(path)))).toEqual([]);
});

test('what is planned appears nowhere', () => {
  const lab = resolved(small);
  const planned = lab.services.filter(({ status }) => status === 'planned');
  expect(planned.map(({ name }) => name)).toEqual(['outline']);
  const text = generateK8s(lab)
    .map(({ path, text }) => path + text)
    .join('');
  for (const { name, expose } of planned) {
    expect(text).not.toContain(name);
    expect(text).not.toContain(`${expose?.hostname}.${lab.domain}`);
  }
});

test('services outside of the cluster get no Application', () => {
  const apps = outputs.small.flatMap(({ path }) => /\/apps\/(.+)\.yaml$/.exec(path)?.[1] ?? []);
  expect(apps.toSorted()).toEqual(['cloudflared', 'grafana', 'storage', 'traefik', 'velero']);
});

test('each cluster is bootstrapped from a folder of its own, also the only one', () => {
  expect(bootstrap('small')).toEqual([
    'k8s/bootstrap/asgard-orion-cluster/namespaces.yaml',
    'k8s/bootstrap/asgard-orion-cluster/root.yaml',
  ]);
  expect(bootstrap('two clusters')).toEqual([
    'k8s/bootstrap/asgard-orion-cluster/namespaces.yaml',
    'k8s/bootstrap/asgard-orion-cluster/root.yaml',
    'k8s/bootstrap/wano-orion-cluster/namespaces.yaml',
    'k8s/bootstrap/wano-orion-cluster/root.yaml',
  ]);
});

// --- internal ---

const bootstrap = (name: keyof typeof outputs): string[] =>
  outputs[name]
    .map(({ path }) => path)
    .filter((path) => path.startsWith('k8s/bootstrap/'))
    .toSorted();
