import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import { appTemplate, authentik, image, orion, proxy01, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate public name': () => {
      const homepage = defineService({
        name: 'homepage',
        runsOn: orion,
        port: 3000,
        chart: appTemplate,
        image,
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });

      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'start', auth: { mode: 'forward', by: authentik } }],
      });
      return runningLabOf({ homepage, nginxProxy });
    },
  },
  holds: {},
};
