import { defineHost, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'host without network': () => {
      const host = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'proxmox', cores: 8, memory: gib(32) });
      return labOf({ host });
    },
  },
  holds: {},
};
