import { defineStoragePool, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf, zunesha } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'pool backend unknown': () => {
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: zunesha, backend: 'lvm-thin', capacity: tib(4) });
      return labOf({ pool });
    },
  },
  holds: {},
};
