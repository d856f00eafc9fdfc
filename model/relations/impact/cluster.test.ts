import { expect, test } from 'vitest';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import { told } from '../../../tests/told.ts';
import { gib } from '../../entity/index.ts';
import { defineCluster, defineService, defineVm } from '../../kinds/index.ts';
import type { Cluster, Entity, Lab } from '../../kinds/index.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../../rules/fixtures/_base.ts';
import { appTemplate, image, machines } from '../../rules/fixtures/_running.ts';
import { impactOf } from './index.ts';

const { master, worker1, worker2 } = machines;
const onAtlas = { host: atlas, cores: 4, memory: gib(8), image: debian, networks: [styx] };
const disks = [{ pool: atlasBedrock, size: gib(60) }];
const master2 = defineVm({ ...onAtlas, name: 'k8s-master-02', vmId: 1102, disks });
const master3 = defineVm({
  ...onAtlas,
  name: 'k8s-master-03',
  host: prometheus,
  vmId: 1103,
  disks: [{ pool: prometheusBedrock, size: gib(60) }],
});
const place = { name: 'asgard-orion-cluster', location: asgard } as const;
const three = labWith(
  defineCluster({
    ...place,
    controlPlane: [master, master2, master3],
    workers: [worker1, worker2],
  }),
);

test('a cluster goes on with the majority of its control plane', () => {
  expect(without(master, three)).toEqual({
    'limps: has 2 of 3 control-plane nodes left': 'asgard-orion-cluster',
  });
});

test('a cluster runs what runs, and no more, when the majority of its control plane is gone', () => {
  expect(without(atlas, three)).toMatchObject({
    'limps: has 1 of 3 control-plane nodes left: what runs goes on, nothing heals or changes':
      'asgard-orion-cluster',
  });
});

test('a cluster starts the services of a lost worker elsewhere, but for those with data on it', () => {
  expect(without(worker1, three)).toEqual({
    'limps: has 1 of 2 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-01': 'keeper',
  });
});

test('a cluster stops with its last worker, and its services with it', () => {
  const one = labWith(defineCluster({ ...place, controlPlane: [master], workers: [worker1] }));
  expect(without(worker1, one)).toEqual({
    'stops: has no node left that takes workloads': 'asgard-orion-cluster',
    'stops: runs in asgard-orion-cluster': 'keeper, website',
  });
});

test('a cluster goes on without workers where the control plane takes workloads', () => {
  const open = defineCluster({
    ...place,
    controlPlane: [master],
    workers: [worker1],
    dedicatedControlPlane: false,
  });
  expect(without(worker1, labWith(open))).toEqual({
    'limps: has 0 of 1 workers left': 'asgard-orion-cluster',
    'limps: may have its data on the disk of k8s-worker-01': 'keeper',
  });
});

// --- internal ---

/** A lab with a cluster, and in it a service that keeps its data on its node, and one without. */
function labWith(orion: Cluster): Lab {
  const app = { runsOn: orion, chart: appTemplate, image } as const;
  const local = { purpose: 'data', data: 'files', size: gib(1), path: '/data' } as const;
  const keeper = defineService({ ...app, name: 'keeper', volumes: [local] });
  const website = defineService({ ...app, name: 'website' });
  return labOf({ master, master2, master3, worker1, worker2, orion, keeper, website });
}

function without(subject: Entity, lab: Lab) {
  return told(impactOf(resolved(lab), subject));
}
