import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  appTemplate,
  authentik01,
  image,
  orion,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'an application is exposed and has no port': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'so has one on a guest, until it is gone': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        expose: { hostname: 'notes', via: traefik, auth: 'own' },
        status: 'retiring',
      });
      return runningLabOf({ wiki });
    },
  },
  holds: {
    'it has a port': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'it is planned: the port can come later': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
        status: 'planned',
      });
      return runningLabOf({ gallery });
    },

    'it is not exposed': () => {
      const sync = defineService({ name: 'sync', runsOn: orion, chart: appTemplate, image });
      return runningLabOf({ sync });
    },
  },
};
