import { gib } from '../../entity/index.ts';
import { defineCluster, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

const onAtlas = {
  host: atlas,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;

export const cases: RuleCases = {
  breaks: {
    'the memory of a worker may be taken back': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({
        ...onAtlas,
        name: 'k8s-worker-01',
        vmId: 1111,
        ballooning: true,
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
    'the memory of a control-plane node may be taken back': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101, ballooning: true });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
  },
  holds: {
    'a worker keeps its memory': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({
        ...onAtlas,
        name: 'k8s-worker-01',
        vmId: 1111,
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
    'the memory of a VM beside the cluster may be taken back': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const desk = defineVm({ ...onAtlas, name: 'desk-01', vmId: 1302, ballooning: true });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, desk, orion });
    },
  },
};
