import { defineHost, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'host reserve': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 16,
        memory: gib(64),
        networks: [acheron],
      });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'zfs', capacity: tib(1) });

      const common = { host, cores: 2, image: debian, networks: [styx], disks: [{ pool, size: gib(20) }] };
      const worker1 = defineVm({ ...common, name: 'k8s-worker-01', vmId: 1111, memory: gib(30) });
      const worker2 = defineVm({ ...common, name: 'k8s-worker-02', vmId: 1112, memory: gib(32) });
      return labOf({ host, pool, worker1, worker2 });
    },
  },
  holds: {},
};
