import { gib } from '../../entity/index.ts';
import { defineCluster, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  convention,
  debian,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';

const node = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
const onAtlas = { ...node, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] };
const onPrometheus = {
  ...node,
  host: prometheus,
  disks: [{ pool: prometheusBedrock, size: gib(20) }],
};
const twoClusters = {
  ...convention,
  codenames: {
    ...convention.codenames,
    cluster: { orion: 'The hunter', lyra: 'The lyre' },
  },
};

export const cases: RuleCases = {
  breaks: {
    'the control plane is listed among the workers': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onPrometheus, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker, master],
      });
      return labOf({ master, worker, orion });
    },
    'a worker is listed twice': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onPrometheus, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker, worker],
      });
      return labOf({ master, worker, orion });
    },
    'two clusters name one VM': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onPrometheus, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      const lyra = defineCluster({
        name: 'asgard-lyra-cluster',
        location: asgard,
        controlPlane: [worker],
      });
      return labOf({ master, worker, orion, lyra }, twoClusters);
    },
  },
  holds: {
    'each VM has one role': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onPrometheus, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ master, worker, orion });
    },
    'the control plane runs workloads without being a worker': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        dedicatedControlPlane: false,
      });
      return labOf({ master, orion });
    },
    'each of two clusters has VMs of its own': () => {
      const first = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const second = defineVm({ ...onAtlas, name: 'k8s-master-02', vmId: 1102 });
      const cluster = { location: asgard };
      const orion = defineCluster({
        ...cluster,
        name: 'asgard-orion-cluster',
        controlPlane: [first],
      });
      const lyra = defineCluster({
        ...cluster,
        name: 'asgard-lyra-cluster',
        controlPlane: [second],
      });
      return labOf({ first, second, orion, lyra }, twoClusters);
    },
  },
};
