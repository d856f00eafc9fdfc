import { defineHost, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'cores overcommitted': () => {
      const host = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'proxmox', cores: 4, memory: gib(64), networks: [acheron] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'lvm-thin', capacity: tib(1) });

      const guests = ['01', '02', '03', '04', '05'].map((number, index) =>
        defineVm({
          name: `runner-${number}`,
          host,
          vmId: 1101 + index,
          cores: 4,
          memory: gib(4),
          image: debian,
          networks: [styx],
          disks: [{ pool, size: gib(20) }],
        }),
      );
      return labOf({ host, pool, guests });
    },
  },
  holds: {},
};
