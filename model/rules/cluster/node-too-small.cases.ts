import { defineCluster, defineVm, gib, mib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'node too small': () => {
      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        cores: 1,
        memory: gib(1),
      });
      const worker = defineVm({
        name: 'k8s-worker-01',
        host: prometheus,
        vmId: 1111,
        image: debian,
        networks: [styx],
        disks: [{ pool: prometheusBedrock, size: gib(20) }],
        cores: 1,
        memory: mib(384),
      });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
  },
  holds: {},
};
