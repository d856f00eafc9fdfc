import { defineLocation } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { convention, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'reserved codename': () => {
      const name: string = 'edge';
      const site = defineLocation({ name, provider: 'on-premises', status: 'planned' });

      const { codenames } = convention;
      return labOf(
        { site },
        { ...convention, codenames: { ...codenames, location: { ...codenames.location, edge: 'The last house of the town' } } },
      );
    },
  },
  holds: {},
};
