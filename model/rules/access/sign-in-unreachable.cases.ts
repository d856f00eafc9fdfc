import { defineService, type Auth } from '../../kinds/index.ts';
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
    'who comes from the internet is sent to a page in the house': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, auth: 'own' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: {
          hostname: 'notes',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ authentik, wiki });
    },

    'the provider is not exposed, not even in the house': () => {
      const dex = defineService({ name: 'dex', runsOn: authentik01, port: 5556 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: dex } },
      });
      return runningLabOf({ dex, wiki });
    },

    'a sign-in that is wired has no page either': () => {
      const authentik = defineService({ name: 'authentik', runsOn: authentik01, port: 9000 });
      const boards = defineService({
        name: 'boards',
        runsOn: orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name: 'grafana', version: '12.11.1' },
        expose: {
          hostname: 'dash',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ authentik, boards });
    },

    'all who are sent to one page are told once, the internet first': () => {
      const authentik = defineService({ name: 'authentik', runsOn: authentik01, port: 9000 });
      const auth: Auth = { mode: 'forward', by: authentik };
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth },
      });
      const shop = defineService({
        ...app,
        name: 'shop',
        expose: { hostname: 'buy', via: traefik, scope: 'tunnel', auth },
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth }],
      });
      return runningLabOf({ authentik, gallery, shop, nginxProxy });
    },

    'what stays in the house gets to a page in the house': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, auth: 'own' },
      });
      const auth: Auth = { mode: 'forward', by: authentik };
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth },
      });
      const shop = defineService({
        ...app,
        name: 'shop',
        expose: { hostname: 'buy', via: traefik, scope: 'tunnel', auth },
      });
      return runningLabOf({ authentik, gallery, shop });
    },
  },
  holds: {
    'both are on the internet': () => {
      const authentik = defineService({
        name: 'authentik',
        runsOn: authentik01,
        port: 9000,
        expose: { hostname: 'login', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: {
          hostname: 'notes',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'oidc', by: authentik },
        },
      });
      return runningLabOf({ authentik, wiki });
    },

    'both are in the house': () => {
      const dex = defineService({
        name: 'dex',
        runsOn: authentik01,
        port: 5556,
        expose: { hostname: 'accounts', via: traefik, auth: 'own' },
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, auth: { mode: 'oidc', by: dex } },
      });
      return runningLabOf({ dex, wiki });
    },

    'the house gets to a page on the internet': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: { mode: 'forward', by: authentik } },
      });
      return runningLabOf({ gallery });
    },

    'nobody is sent anywhere': () => {
      const authentik = defineService({ name: 'authentik', runsOn: authentik01, port: 9000 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ authentik, wiki });
    },
  },
};
