import { defineService, type Auth } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, prometheus } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik,
  image,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

const app = { runsOn: orion, port: 3000, chart: appTemplate, image };
const asked: Auth = { mode: 'forward', by: authentik };

export const cases: RuleCases = {
  breaks: {
    'two services have one name': () => {
      const homepage = defineService({
        name: 'homepage',
        runsOn: proxy01,
        port: 3000,
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      const dashboard = defineService({
        name: 'dashboard',
        runsOn: proxy01,
        port: 3001,
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      return runningLabOf({ homepage, dashboard });
    },

    'a management page has the name of a service': () => {
      const homepage = defineService({
        ...app,
        name: 'homepage',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'start', auth: asked }],
      });
      return runningLabOf({ homepage, nginxProxy });
    },

    'two management pages of one proxy have one name': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute', auth: asked },
          { target: prometheus, hostname: 'compute', auth: asked },
        ],
      });
      return runningLabOf({ nginxProxy });
    },

    'one is for the internet and one for the house: the name is the same': () => {
      const homepage = defineService({
        ...app,
        name: 'homepage',
        expose: { hostname: 'start', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      const dashboard = defineService({
        ...app,
        name: 'dashboard',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      return runningLabOf({ homepage, dashboard });
    },

    'the second and the third clash with the first': () => {
      const named = { ...app, expose: { hostname: 'start', via: traefik, auth: 'own' } } as const;
      const homepage = defineService({ ...named, name: 'homepage' });
      const dashboard = defineService({ ...named, name: 'dashboard' });
      const portal = defineService({ ...named, name: 'portal', status: 'retiring' });
      return runningLabOf({ homepage, dashboard, portal });
    },

    'of two successors that are planned, one has to give way': () => {
      const next = { ...app, status: 'planned' } as const;
      const homepage = defineService({
        ...next,
        name: 'homepage',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      const dashboard = defineService({
        ...next,
        name: 'dashboard',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      return runningLabOf({ homepage, dashboard });
    },
  },
  holds: {
    'each has a name of its own': () => {
      const homepage = defineService({
        name: 'homepage',
        runsOn: proxy01,
        port: 3000,
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      const dashboard = defineService({
        name: 'dashboard',
        runsOn: proxy01,
        port: 3001,
        expose: { hostname: 'dash', via: traefik, auth: 'own' },
      });
      return runningLabOf({ homepage, dashboard });
    },

    'a planned successor has the name of the service that it will replace': () => {
      const homepage = defineService({
        ...app,
        name: 'homepage',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
        status: 'retiring',
      });
      const dashboard = defineService({
        ...app,
        name: 'dashboard',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
        status: 'planned',
      });
      return runningLabOf({ homepage, dashboard });
    },

    'one name is the beginning of the other': () => {
      const homepage = defineService({
        ...app,
        name: 'homepage',
        expose: { hostname: 'start', via: traefik, auth: 'own' },
      });
      const dashboard = defineService({
        ...app,
        name: 'dashboard',
        expose: { hostname: 'start-here', via: traefik, auth: 'own' },
      });
      return runningLabOf({ homepage, dashboard });
    },
  },
};
