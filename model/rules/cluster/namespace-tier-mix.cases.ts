import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'namespace tier mix': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        namespace: 'traefik',
        port: 8080,
        chart: appTemplate,
        image,
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
