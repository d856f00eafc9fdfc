import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'public without auth': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'none' },
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {},
};
