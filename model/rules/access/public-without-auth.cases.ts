import { defineService, defineTunnel } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  cloudflared,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, port: 8080, chart: appTemplate, image };

export const cases: RuleCases = {
  breaks: {
    'an application on the internet asks nobody to sign in': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'none' },
      });
      return runningLabOf({ gallery });
    },

    'a management page asks nobody, which is told here only': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', scope: 'tunnel', auth: 'none' }],
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      return runningLabOf({ nginxProxy, tunnel });
    },

    'it is said that not everybody may use it': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: {
          hostname: 'pictures',
          via: traefik,
          scope: 'tunnel',
          auth: 'none',
          public: false,
        },
      });
      return runningLabOf({ gallery });
    },
  },
  holds: {
    'the proxy asks the identity provider': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: {
          hostname: 'pictures',
          via: traefik,
          scope: 'tunnel',
          auth: { mode: 'forward', by: authentik },
        },
      });
      return runningLabOf({ gallery });
    },

    'it signs people in by itself': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'everybody may use it': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'none', public: true },
      });
      return runningLabOf({ gallery });
    },

    'only the house can reach it': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, auth: 'none' },
      });
      return runningLabOf({ gallery });
    },
  },
};
