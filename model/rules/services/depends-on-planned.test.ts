import { expect, test } from 'vitest';
import { defineCluster, defineDataset, defineHost, defineImage, defineService, defineVm, gib, resolve, type Status } from '../../index.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, mantle, prometheus, prometheusBedrock, sanzu, styx, wano } from '../fixtures/_base.ts';

const messagesOf = (parts: Record<string, object>): string[] =>
  resolve(labOf(parts))
    .faults.filter(({ rule }) => rule === 'depends-on-planned')
    .map(({ message }) => message);

const node = { cores: 2, memory: gib(4), networks: [styx] };
const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, host: atlas, image: debian, disks: [{ pool: atlasBedrock, size: gib(20) }] });

/** An active cluster with a worker of this status. */
function activeClusterWith(status: Status) {
  const disks = [{ pool: prometheusBedrock, size: gib(20) }];
  const worker = defineVm({ ...node, name: 'k8s-worker-01', vmId: 1111, host: prometheus, image: debian, disks, status });
  return { master, worker, orion: defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master], workers: [worker] }) };
}

/** A retiring service on a guest of this status. */
function retiringServiceOn(status: Status) {
  const games = defineVm({
    ...node,
    name: 'games-01',
    vmId: 1141,
    host: atlas,
    image: debian,
    disks: [{ pool: atlasBedrock, size: gib(20) }],
    status,
  });
  return { games, arcade: defineService({ name: 'arcade', runsOn: games, status: 'retiring' }) };
}

test('a cluster offers datasets that are planned', () => {
  const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media', share: 'nfs', network: sanzu, status: 'planned' });
  const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master], datasets: [media] });
  expect(messagesOf({ master, media, orion })).toEqual([]);
});

test('a proxy may front a host that is planned', () => {
  const coming = defineHost({
    name: 'wano-godzilla',
    location: wano,
    platform: 'truenas',
    cores: 8,
    memory: gib(32),
    networks: [sanzu],
    status: 'planned',
  });
  const proxy = defineService({ name: 'proxy', runsOn: master, port: 443, fronts: [{ target: coming, port: 443, hostname: 'files', auth: 'own' }] });
  expect(messagesOf({ master, coming, proxy })).toEqual([]);
});

test('an identity provider that is planned protects nothing yet', () => {
  const identity = defineService({ name: 'identity', runsOn: master, port: 9000, status: 'planned' });
  const proxy = defineService({
    name: 'proxy',
    runsOn: master,
    port: 443,
    fronts: [{ target: atlas, hostname: 'compute', auth: { mode: 'forward', by: identity } }],
  });
  expect(messagesOf({ master, identity, proxy })).toEqual([
    "service 'proxy' is active, but its `fronts[0].auth.by` is service 'identity', which is planned",
  ]);
});

test('a cluster keeps a retiring worker until it is drained, but does not count on a planned one', () => {
  expect(messagesOf(activeClusterWith('retiring'))).toEqual([]);
  expect(messagesOf(activeClusterWith('planned'))).toEqual([
    "cluster 'asgard-orion-cluster' is active, but its `workers[0]` is vm 'k8s-worker-01', which is planned",
  ]);
});

test('a guest stays on the retiring image that it was made from', () => {
  const old = defineImage({
    name: 'tpl-debian-12-2025-09-28',
    type: 'cloud-image',
    url: 'https://example.com/20250928/debian-12.qcow2',
    checksum: '0'.repeat(64),
    status: 'retiring',
  });
  const games = defineVm({ ...node, name: 'games-01', vmId: 1141, host: atlas, image: old, disks: [{ pool: atlasBedrock, size: gib(20) }] });
  expect(messagesOf({ old, games })).toEqual([]);
});

test('what is retiring still runs: it needs nothing that is planned, but may need what is retiring', () => {
  expect(messagesOf(retiringServiceOn('retiring'))).toEqual([]);
  expect(messagesOf(retiringServiceOn('planned'))).toEqual(["service 'arcade' is retiring, but its `runsOn` is vm 'games-01', which is planned"]);
});
