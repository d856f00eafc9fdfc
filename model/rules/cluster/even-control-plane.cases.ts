import { defineCluster, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'even control plane': () => {
      const node = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
      const master1 = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] });
      const master2 = defineVm({ ...node, name: 'k8s-master-02', vmId: 1102, host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(20) }] });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2],
      });
      return labOf({ master1, master2, orion });
    },
  },
  holds: {},
};
