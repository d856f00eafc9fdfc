import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'chart missing': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
