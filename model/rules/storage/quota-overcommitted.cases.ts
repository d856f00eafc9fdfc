import { defineDataset, defineStoragePool, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf, zunesha } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'quota overcommitted': () => {
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'zfs',
        capacity: tib(40),
      });
      const media = defineDataset({ name: 'bedrock-media', pool, content: 'media', quota: tib(24) });
      const copies = defineDataset({ name: 'bedrock-copies', pool, content: 'backups', quota: tib(20) });
      return labOf({ pool, media, copies });
    },
  },
  holds: {},
};
