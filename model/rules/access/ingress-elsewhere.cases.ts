import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, nginxProxy, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'ingress elsewhere': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
