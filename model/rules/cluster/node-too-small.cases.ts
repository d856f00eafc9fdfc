import { gib, mib } from '../../entity/index.ts';
import { defineCluster, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';

const vm = { image: debian, networks: [styx] };
const masterOnAtlas = {
  ...vm,
  name: 'k8s-master-01',
  host: atlas,
  vmId: 1101,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
} as const;
const workerOnPrometheus = {
  ...vm,
  name: 'k8s-worker-01',
  host: prometheus,
  vmId: 1111,
  disks: [{ pool: prometheusBedrock, size: gib(20) }],
} as const;
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;

export const cases: RuleCases = {
  breaks: {
    'a control-plane node has half of the memory that K3s needs': () => {
      const master = defineVm({
        ...masterOnAtlas,
        cores: 2,
        memory: gib(1),
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
    'a control-plane node has a single core': () => {
      const master = defineVm({ ...masterOnAtlas, cores: 1, memory: gib(2) });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
    'a control-plane node has too little of both': () => {
      const master = defineVm({ ...masterOnAtlas, cores: 1, memory: mib(2047) });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
    'a worker has less memory than the agent of K3s needs': () => {
      const master = defineVm({ ...masterOnAtlas, cores: 2, memory: gib(4) });
      const worker = defineVm({ ...workerOnPrometheus, cores: 1, memory: mib(384) });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
  },
  holds: {
    'a control-plane node has exactly what K3s needs': () => {
      const master = defineVm({
        ...masterOnAtlas,
        cores: 2,
        memory: gib(2),
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
    'a worker has exactly what the agent of K3s needs': () => {
      const master = defineVm({ ...masterOnAtlas, cores: 2, memory: gib(2) });
      const worker = defineVm({ ...workerOnPrometheus, cores: 1, memory: mib(512) });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
    'a VM beside the cluster is as small as it likes': () => {
      const master = defineVm({ ...masterOnAtlas, cores: 2, memory: gib(2) });
      const other = { ...workerOnPrometheus, name: 'dns-01' } as const;
      const dns = defineVm({ ...other, cores: 1, memory: mib(256) });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, dns, orion });
    },
  },
};
