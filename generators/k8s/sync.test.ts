import { describe, expect, test } from 'vitest';
import type { ResolvedLab, Service } from '../../model/index.ts';
import { labs } from './fixtures/labs.ts';
import { nameOf, parsedClusters, type Node } from './fixtures/parsed.ts';
import {
  freshCluster,
  keyOf,
  syncRoot,
  waveOf,
  type Root,
  type Tree,
} from './fixtures/root-sync.ts';
import { generateK8s } from './index.ts';

const clusters = Object.entries(labs).flatMap(([lab, resolvedLab]) =>
  [...parsedClusters(generateK8s(resolvedLab))].map(([cluster, tree]) => ({
    name: `${lab}: ${cluster}`,
    tree,
    connectors: new Set(resolvedLab.tunnels.map(({ connector }) => connector?.name)),
    additions: resolvedLab.services
      .filter(({ name }) => tree.apps.some((app) => nameOf(app) === name))
      .map((service) => ({
        name: service.name,
        before: treeWithout(resolvedLab, service, cluster),
      })),
  })),
);

// Argo CD ships without the check, and an owner may add it: neither may matter.
describe.each([
  ['without a health check of Applications', false],
  ['with a health check of Applications', true],
] as const)('%s', (_title, healthCheck) => {
  const allReady = { healthCheck, isReady: () => true };
  const nothingReady = { healthCheck, isReady: () => false };

  describe.each(clusters)('$name', ({ tree, connectors, additions }) => {
    const tunnelIsDown = { healthCheck, isReady: (app: string) => !connectors.has(app) };

    test('on a fresh cluster a project permits every Application before it comes', () => {
      expect(result(syncRoot(freshCluster, tree, allReady))).toEqual(allApplied(tree));
    });

    test('with a tunnel that never connects, everything else is applied', () => {
      expect(result(syncRoot(freshCluster, tree, tunnelIsDown))).toEqual(allApplied(tree));
    });

    test('no Application waits for another one', () => {
      expect(result(syncRoot(freshCluster, tree, nothingReady))).toEqual(allApplied(tree));
    });

    test.each(additions)(
      '$name can come to a running cluster, whatever is down',
      ({ name, before }) => {
        expect(names(before)).not.toContain(`Application/${name}`);
        const running = syncRoot(freshCluster, before, nothingReady);
        const added = syncRoot(running, tree, nothingReady);
        expect(result(added)).toEqual(allApplied(tree));
        // And when it goes, its project still permits the others.
        expect(result(syncRoot(added, before, nothingReady))).toEqual(allApplied(before));
      },
    );
  });
});

test('issuers come after the webhook that admits them, and nothing else waits', () => {
  const objects = clusters.flatMap(({ tree }) => tree.manifests.map(({ data }) => data));
  const later = objects.filter((object) => waveOf(object) !== 0);
  expect(later).toEqual(objects.filter(({ kind }) => kind === 'ClusterIssuer'));
  expect(new Set(later.map(waveOf))).toEqual(new Set([1]));
});

describe('what these tests take for Argo CD', () => {
  const ready = { healthCheck: true, isReady: () => true };

  test('finds an Application whose project comes later, or with it', () => {
    for (const wave of ['0', '1']) {
      const tree = { projects: [project(wave)], apps: [application('shop', '0')] };
      expect(syncRoot(freshCluster, tree, ready).conditions).toEqual([
        'shop: Application referencing project apps which does not exist',
      ]);
    }
  });

  test('finds an Application that its project does not permit', () => {
    const apps = [application('shop', '0')];
    const projects = [{ ...project('-1'), spec: { sourceRepos: [], destinations: [] } }];
    const destination = "application destination server 'here' and namespace 'shop'";
    expect(syncRoot(freshCluster, { projects, apps }, ready).conditions).toEqual([
      "shop: application repo https://example.com/charts is not permitted in project 'apps'",
      `shop: ${destination} do not match any of the allowed destinations in project 'apps'`,
    ]);
  });

  test('waits for an Application that has a health, unless its wave is the last', () => {
    const tree = {
      projects: [project('-1')],
      apps: [application('shop', '0'), application('late', '1')],
    };
    const shopIsDown = { healthCheck: true, isReady: (name: string) => name !== 'shop' };
    expect(result(syncRoot(freshCluster, tree, shopIsDown))).toMatchObject({
      phase: 'Running',
      waitsFor: ['Application/shop'],
      live: ['AppProject/apps', 'Application/shop'],
    });
    const lateIsDown = { healthCheck: true, isReady: (name: string) => name !== 'late' };
    expect(syncRoot(freshCluster, tree, lateIsDown).phase).toBe('Succeeded');
    expect(syncRoot(freshCluster, tree, { ...shopIsDown, healthCheck: false }).phase).toBe(
      'Succeeded',
    );
  });

  test('does not take in a repair while it waits', () => {
    const apps = [application('shop', '0'), application('late', '1')];
    const stuck = syncRoot(freshCluster, { projects: [project('2')], apps }, ready);
    expect(result(stuck)).toMatchObject({
      phase: 'Running',
      waitsFor: ['Application/shop'],
      live: ['Application/shop'],
    });
    expect(syncRoot(stuck, { projects: [project('-1')], apps }, ready)).toBe(stuck);
  });
});

// --- internal ---

const names = ({ projects, apps }: Tree): string[] => [...projects, ...apps].map(keyOf).toSorted();

const result = (root: Root) => ({ ...root, live: [...root.live.keys()].toSorted() });

const allApplied = (tree: Tree): ReturnType<typeof result> => ({
  phase: 'Succeeded',
  waitsFor: [],
  conditions: [],
  live: names(tree),
});

/** What Git held before a service came to the lab. */
function treeWithout(lab: ResolvedLab, service: Service, cluster: string): Tree {
  const before: ResolvedLab = {
    ...lab,
    services: lab.services.filter((other) => other !== service),
    referencesTo: (entity) => lab.referencesTo(entity).filter(({ from }) => from !== service),
  };
  const tree = parsedClusters(generateK8s(before)).get(cluster);
  if (!tree) throw new Error(`without ${service.name} nothing is written for ${cluster}`);
  return tree;
}

const inWave = (name: string, wave: string) => ({
  name,
  annotations: { 'argocd.argoproj.io/sync-wave': wave },
});

const project = (wave: string): Node => ({
  kind: 'AppProject',
  metadata: inWave('apps', wave),
  spec: {
    sourceRepos: ['https://example.com/charts'],
    destinations: ['shop', 'late'].map((namespace) => ({ server: 'here', namespace })),
  },
});

const application = (name: string, wave: string): Node => ({
  kind: 'Application',
  metadata: inWave(name, wave),
  spec: {
    project: 'apps',
    destination: { server: 'here', namespace: name },
    sources: [{ repoURL: 'https://example.com/charts' }],
  },
});
