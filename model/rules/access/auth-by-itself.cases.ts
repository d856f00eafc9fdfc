import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { authentik01, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'auth by itself': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: authentik01,
        port: 5556,
        expose: { hostname: 'accounts', via: traefik, auth: 'own' },
      });

      // References are values, so that the compiler refuses a circle. This is the way around it.
      Object.assign(dex, { expose: { ...dex.expose, auth: { mode: 'oidc', by: dex } } });
      return runningLabOf({ dex });
    },
  },
  holds: {},
};
