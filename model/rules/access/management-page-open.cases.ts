import { defineService, defineTunnel, type Service } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, zunesha } from '../fixtures/_base.ts';
import {
  authentik,
  authentik01,
  cloudflared,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

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
    'the page of a hypervisor is on the internet with its own sign-in': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', scope: 'tunnel', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },

    'it is marked as public, without any sign-in': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute', scope: 'tunnel', auth: 'none', public: true },
        ],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },

    'each page is told, of a storage server too': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute', scope: 'tunnel', auth: 'own' },
          { target: zunesha, port: 443, hostname: 'files', scope: 'tunnel', auth: 'own' },
        ],
      });
      return runningLabOf({ nginxProxy, tunnel: tunnelTo(nginxProxy) });
    },
  },
  holds: {
    'the proxy asks the identity provider first': () => {
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

    'only the house can reach it': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'an application with its own sign-in is no management page': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: traefik, scope: 'tunnel', auth: 'own' },
      });
      return runningLabOf({ wiki });
    },
  },
};
