import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'chart image missing': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
