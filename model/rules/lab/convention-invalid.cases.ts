import { defineConvention } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { convention, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'convention invalid': () => {
      const own = defineConvention({
        version: 1,
        codenames: {
          ...convention.codenames,
          namespace: { atlas: 'Titan: the same codename as a host' },
        },
        patterns: { backup: '{type}-{nam}-{frequency}' },
      });
      return labOf({}, own);
    },
  },
  holds: {},
};
