import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'sign in unreachable': () => {
      const authentik = defineService({ name: 'authentik', runsOn: authentik01, port: 9000, expose: { hostname: 'login', via: traefik, auth: 'own' } });
      const dex = defineService({ name: 'dex', runsOn: authentik01, port: 5556 });

      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: { mode: 'forward', by: authentik } },
      });

      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: dex } },
      });
      return runningLabOf({ authentik, dex, gallery, wiki });
    },
  },
  holds: {},
};
