import { defineHost, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'invalid field': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 0.5,
        memory: gib(32),
        networks: [acheron],
        bridge: 'VM Bridge 0',
      });
      // Leans on what is faulty: nothing is said of it.
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'lvm-thin', capacity: tib(1) });
      return labOf({ host, pool });
    },
  },
  holds: {},
};
