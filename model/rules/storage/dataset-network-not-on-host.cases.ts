import { defineDataset, defineVlan } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, labOf, mantle, wano } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'dataset network not on host': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: wano });

      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: rubicon,
        clients: [atlas],
      });
      return labOf({ rubicon, media });
    },
  },
  holds: {},
};
