import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { appTemplate, authentik01, image, orion, runningLabOf, traefik } from '../fixtures/_running.ts';

const signIn = (hostname: string) => ({ hostname, via: traefik, auth: 'own' }) as const;

export const cases: RuleCases = {
  breaks: {
    'forward auth unknown': () => {
      const keycloak = defineService({ name: 'keycloak', runsOn: authentik01, port: 8080, expose: signIn('accounts') });
      const web = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const boards = defineService({ ...web, name: 'boards', expose: signIn('curves') });

      const guarded = (hostname: string) => ({ hostname, via: traefik, auth: { mode: 'forward', by: keycloak } }) as const;
      const gallery = defineService({ ...web, name: 'gallery', expose: guarded('pictures') });
      const shop = defineService({ ...web, name: 'shop', expose: guarded('buy') });
      const wiki = defineService({ ...web, name: 'wiki', expose: { hostname: 'notes', via: traefik, auth: { mode: 'forward', by: boards } } });
      return runningLabOf({ keycloak, boards, gallery, shop, wiki });
    },
  },
  holds: {},
};
