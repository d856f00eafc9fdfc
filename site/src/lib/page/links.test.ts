import { expect, test } from 'vitest';
import { resolved } from '../../../../generators/fixtures/resolved.ts';
import smallLab from '../../../../generators/fixtures/small-lab/index.ts';
import {
  grafana,
  mantleWeekly,
  nginxProxy,
} from '../../../../generators/fixtures/small-lab/services.ts';
import { orion, proxy, worker } from '../../../../generators/fixtures/small-lab/guests.ts';
import {
  archive,
  atlas,
  godzillaBedrock,
} from '../../../../generators/fixtures/small-lab/sites.ts';
import twoClusters from '../../../../generators/k8s/fixtures/two-clusters.ts';
import { entityId } from '../../../../model/index.ts';
import { ownLab } from '../../../../tests/own-lab.ts';
import { told } from './fixtures/told.ts';
import { linksOf } from './links.ts';
import * as running from '../../../../model/rules/fixtures/_running.ts';
import { verbOf } from './verbs.ts';

const lab = resolved(smallLab);

test('a service says where it runs down to the building, what it needs and what copies it', () => {
  expect(told(linksOf(lab, grafana))).toEqual([
    'Where: Runs in asgard-orion-cluster, whose nodes run on asgard-atlas and asgard-godzilla, ' +
      'in asgard.',
    "Needs: Is reached through traefik. Can't work without traefik.",
    'Backup: cluster-asgard-orion-cluster-daily copies all of asgard-orion-cluster daily to ' +
      'homelab-babylon-backups-storage, kept 30 days.',
  ]);
});

test('a proxy serves those whose pages it answers for, and they are served by it', () => {
  expect(told(linksOf(lab, nginxProxy))).toContain(
    'Serves: Stands in front of asgard-godzilla, asgard-atlas and wano-zunesha.',
  );
  expect(told(linksOf(lab, atlas))).toContainEqual(
    expect.stringMatching(/^Served by: .*nginx-proxy stands in front of it\./),
  );
});

test('who needs an entity is told by what ties them, one or many', () => {
  expect(told(linksOf(lab, worker))).toContain(
    'Needed by: asgard-orion-cluster runs its workloads on it.',
  );
  expect(told(linksOf(lab, orion))).toContain(
    'Needed by: cloudflared, grafana, outline, traefik and velero run in it.',
  );
});

test('a pool that nothing copies as a whole tells which of its guests are copied', () => {
  expect(told(linksOf(lab, godzillaBedrock))).toContain(
    'Backup: Nothing copies it as a whole. ' +
      'proxy-01 has a copy of its own. k8s-worker-01 has none of its own.',
  );
});

test('a copy that nothing makes is not called one, of a cluster, what is in it, or its bucket', () => {
  const without = resolved(running.runningLabOf({ velero: {} }));
  const meant =
    'daily to homelab-babylon-backups-storage, kept 30 days, ' +
    'but nothing makes it yet: no Velero runs in asgard-orion-cluster.';
  const job = 'cluster-asgard-orion-cluster-daily';
  expect(told(linksOf(without, running.orion)).join(' ')).toContain(
    `${job} is to copy it ${meant}`,
  );
  expect(told(linksOf(without, running.machines.worker1)).join(' ')).toContain(
    `${job} is to copy all of asgard-orion-cluster ${meant}`,
  );
  expect(told(linksOf(without, running.bucket))).toContain(
    'Holds: Copies of authentik-01. Nothing makes those of asgard-orion-cluster yet.',
  );
});

test('a planned backup of what holds a dataset is told, and every backup of a guest', () => {
  const jobs = told(linksOf(lab, proxy)).at(-1);
  expect(jobs).toContain('lxc-proxy-01-daily copies it daily');
  expect(jobs).toContain('lxc-proxy-01-monthly copies it monthly');
  expect(told(linksOf(lab, archive)).at(-1)).toContain(`${mantleWeekly.name} is to copy all of`);
});

test('every field in which the small lab, that of two clusters or the own lab names something has its words', () => {
  const labs = [lab, resolved(twoClusters), resolved(ownLab)];
  const wordless = labs.flatMap(({ entities, referencesFrom }) =>
    entities.flatMap((entity) =>
      referencesFrom(entity)
        .filter((reference) => verbOf(reference).one === 'names')
        .map(({ path }) => `${entityId(entity)} ${path.join('.')}`),
    ),
  );
  expect(wordless).toEqual([]);
});
