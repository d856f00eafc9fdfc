import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'expose without port': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
