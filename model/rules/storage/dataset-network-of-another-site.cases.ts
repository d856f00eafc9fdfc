import { defineDataset } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, labOf, mantle, phlegethon } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'dataset network of another site': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: phlegethon,
        clients: [atlas],
      });
      return labOf({ media });
    },
  },
  holds: {},
};
