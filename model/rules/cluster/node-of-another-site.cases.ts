import { gib, tib } from '../../entity/index.ts';
import { defineCluster, defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  labOf,
  prometheus,
  prometheusBedrock,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const node = { cores: 2, memory: gib(4), image: debian };
const atAsgard = {
  ...node,
  host: atlas,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const onPrometheus = {
  ...atAsgard,
  host: prometheus,
  disks: [{ pool: prometheusBedrock, size: gib(20) }],
};

const wanoGodzilla = defineHost({
  name: 'wano-godzilla',
  location: wano,
  platform: 'proxmox',
  cores: 8,
  memory: gib(32),
  networks: [sanzu],
});
const godzillaMantle = defineStoragePool({
  name: 'godzilla-mantle',
  host: wanoGodzilla,
  backend: 'zfs',
  capacity: tib(1),
});
const remote = { wanoGodzilla, godzillaMantle };
const atWano = {
  ...node,
  host: wanoGodzilla,
  networks: [sanzu],
  disks: [{ pool: godzillaMantle, size: gib(20) }],
};

export const cases: RuleCases = {
  breaks: {
    'a worker runs at the other site': () => {
      const master = defineVm({ ...atAsgard, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...atWano, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ ...remote, master, worker, orion });
    },
    'the only node runs at the other site': () => {
      const master = defineVm({ ...atWano, name: 'k8s-master-01', vmId: 1101 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
      });
      return labOf({ ...remote, master, orion });
    },
    'all nodes run at the other site, so that the cluster does': () => {
      const master = defineVm({ ...atWano, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...atWano, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ ...remote, master, worker, orion });
    },
    'the whole control plane runs at the other site': () => {
      const master = defineVm({ ...atWano, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...atAsgard, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ ...remote, master, worker, orion });
    },
  },
  holds: {
    'master and worker run on two hosts of one site': () => {
      const master = defineVm({ ...atAsgard, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onPrometheus, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ ...remote, master, worker, orion });
    },
    'each site has a cluster of its own': () => {
      const here = defineVm({ ...atAsgard, name: 'k8s-master-01', vmId: 1101 });
      const there = defineVm({ ...atWano, name: 'k8s-master-02', vmId: 1102 });
      const first = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [here],
      });
      const second = defineCluster({
        name: 'wano-orion-cluster',
        location: wano,
        controlPlane: [there],
      });
      return labOf({ ...remote, here, there, first, second });
    },
  },
};
