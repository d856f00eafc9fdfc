import { defineCluster, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'etcd on hdd': () => {
      const spinning = defineStoragePool({ name: 'atlas-mantle', host: atlas, backend: 'zfs', medium: 'hdd', capacity: tib(8) });
      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: spinning, size: gib(20) }],
      });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master] });
      return labOf({ spinning, master, orion });
    },
  },
  holds: {},
};
