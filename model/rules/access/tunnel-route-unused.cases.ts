import { defineService, defineTunnel, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas } from '../fixtures/_base.ts';
import {
  authentik,
  authentik01,
  cloudflared,
  nginxProxy,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

/** The tunnel of the lab, with a second way in. */
const tunnelTo = (proxy: Service) =>
  defineTunnel({
    name: 'asgard-tunnel',
    location: asgard,
    zone,
    connector: cloudflared,
    routes: [traefik, proxy],
  });

export const cases: RuleCases = {
  breaks: {
    'nothing is exposed through the proxy': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      return runningLabOf({ tunnel });
    },

    'what it answers for is for the house only': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },
  },
  holds: {
    'a service is exposed to the internet through the proxy': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ tunnel, wiki });
    },

    'a management page is exposed through it': () => {
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
          },
        ],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },

    'a service that is planned will be exposed through it': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: nginxProxy, scope: 'tunnel', auth: 'own' },
        status: 'planned',
      });
      return runningLabOf({ wiki, tunnel: tunnelTo(nginxProxy) });
    },
  },
};
