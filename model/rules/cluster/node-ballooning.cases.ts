import { defineCluster, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'node ballooning': () => {
      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        ballooning: true,
      });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master] });
      return labOf({ master, orion });
    },
  },
  holds: {},
};
