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
    'people have to sign in': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'own', public: true },
      });
      return runningLabOf({ gallery });
    },

    'only the house can reach it': () => {
      const wiki = defineService({
        ...app,
        name: 'wiki',
        expose: { hostname: 'notes', via: traefik, auth: 'none', public: true },
      });
      return runningLabOf({ wiki });
    },

    'a page that the identity provider guards': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          {
            target: atlas,
            hostname: 'compute',
            scope: 'tunnel',
            auth: { mode: 'forward', by: authentik },
            public: true,
          },
        ],
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
  },
  holds: {
    'people have to sign in, and nothing else is said': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'everybody on the internet may use it': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        expose: { hostname: 'pictures', via: traefik, scope: 'tunnel', auth: 'none', public: true },
      });
      return runningLabOf({ gallery });
    },

    'it is said that not everybody may': () => {
      const wiki = defineService({
        ...app,
        name: 'wiki',
        expose: { hostname: 'notes', via: traefik, auth: 'none', public: false },
      });
      return runningLabOf({ wiki });
    },
  },
};
