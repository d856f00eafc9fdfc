import { defineCluster, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'workers on one host': () => {
      const node = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
      const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(20) }] });
      const worker1 = defineVm({ ...node, name: 'k8s-worker-01', vmId: 1111, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] });
      const worker2 = defineVm({ ...node, name: 'k8s-worker-02', vmId: 1112, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker1, worker2],
      });
      return labOf({ master, worker1, worker2, orion });
    },
  },
  holds: {},
};
