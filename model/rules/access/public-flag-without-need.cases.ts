import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'public flag without need': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'own', public: true },
      });

      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'notes', via: traefik, auth: 'none', public: true },
      });
      return runningLabOf({ gallery, wiki });
    },
  },
  holds: {},
};
