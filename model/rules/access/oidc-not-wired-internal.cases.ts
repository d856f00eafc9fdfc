import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  authentik01,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, port: 8080, chart: appTemplate, image };

export const cases: RuleCases = {
  breaks: {
    'nothing gives an application in a cluster its client': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'food', via: traefik, auth: { mode: 'oidc', by: authentik } },
      });
      return runningLabOf({ recipes });
    },

    'a management page is no client of anybody': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: { mode: 'oidc', by: authentik } }],
      });
      return runningLabOf({ nginxProxy });
    },
  },
  holds: {
    'the proxy asks the provider': () => {
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'food', via: traefik, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ recipes });
    },

    'everybody in the house may use it': () => {
      const recipes = defineService({
        ...app,
        name: 'recipes',
        expose: { hostname: 'food', via: traefik, auth: 'none' },
      });
      return runningLabOf({ recipes });
    },

    'a page has its own sign-in': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        tier: 'platform',
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'its chart is told by which client it signs people in': () => {
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: { hostname: 'dash', via: traefik, auth: { mode: 'oidc', by: authentik } },
      });
      return runningLabOf({ boards });
    },

    'on a guest the role of the service is told everything': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: authentik } },
      });
      return runningLabOf({ wiki });
    },
  },
};
