import { defineHost, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'not in lab': () => {
      const host = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'lvm-thin', capacity: tib(1) });
      defineStoragePool({ name: 'atlas-mantle', host: atlas, backend: 'directory', capacity: tib(1) });

      // The host, which the pool uses, and the other pool, which nothing uses, are missing here, as if their file did not export them.
      return labOf({ pool });
    },
  },
  holds: {},
};
