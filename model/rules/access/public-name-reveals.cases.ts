import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { godzilla } from '../fixtures/_base.ts';
import { appTemplate, authentik, image, orion, proxy01, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'public name reveals': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures-asgard', via: traefik, scope: 'tunnel', auth: 'own' },
      });

      // A codename inside another word gives nothing away: 'orion' in 'orionid'.
      const sky = defineService({
        name: 'sky',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'orionid-shower', via: traefik, scope: 'tunnel', auth: 'own' },
      });

      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: godzilla, hostname: 'godzilla01', auth: { mode: 'forward', by: authentik } }],
      });
      return runningLabOf({ gallery, sky, nginxProxy });
    },
  },
  holds: {},
};
