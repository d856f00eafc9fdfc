import { gib } from '../../entity/index.ts';
import { defineCluster, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  godzilla,
  godzillaBedrock,
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
const onGodzilla = { ...node, host: godzilla, disks: [{ pool: godzillaBedrock, size: gib(20) }] };

export const cases: RuleCases = {
  breaks: {
    'two control-plane nodes survive the loss of none': () => {
      const master1 = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const master2 = defineVm({ ...onPrometheus, name: 'k8s-master-02', vmId: 1102 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2],
      });
      return labOf({ master1, master2, orion });
    },
    'four control-plane nodes survive no more than three': () => {
      const master1 = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const master2 = defineVm({ ...onPrometheus, name: 'k8s-master-02', vmId: 1102 });
      const master3 = defineVm({ ...onGodzilla, name: 'k8s-master-03', vmId: 1103 });
      const master4 = defineVm({ ...onGodzilla, name: 'k8s-master-04', vmId: 1104 });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2, master3, master4],
      });
      return labOf({ master1, master2, master3, master4, orion });
    },
  },
  holds: {
    'three control-plane nodes survive the loss of one': () => {
      const master1 = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const master2 = defineVm({ ...onPrometheus, name: 'k8s-master-02', vmId: 1102 });
      const master3 = defineVm({ ...onGodzilla, name: 'k8s-master-03', vmId: 1103 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2, master3],
      });
      return labOf({ master1, master2, master3, orion });
    },
    'there is one control-plane node, and a worker makes two': () => {
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
  },
};
