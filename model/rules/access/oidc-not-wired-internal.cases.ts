import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import { appTemplate, authentik, image, orion, proxy01, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'oidc not wired internal': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'food', via: traefik, auth: { mode: 'oidc', by: authentik } },
      });

      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: { mode: 'oidc', by: authentik } }],
      });
      return runningLabOf({ recipes, nginxProxy });
    },
  },
  holds: {},
};
