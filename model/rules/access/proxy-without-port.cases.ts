import { defineService, defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas } from '../fixtures/_base.ts';
import {
  authentik,
  cloudflared,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'a tunnel leads to a proxy that has no port': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        fronts: [
          {
            target: atlas,
            hostname: 'compute',
            scope: 'tunnel',
            auth: { mode: 'forward', by: authentik },
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
    'the proxy has a port': () => {
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
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      return runningLabOf({ nginxProxy, tunnel });
    },

    'no tunnel leads to it': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'the proxy is planned: the port can come later': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        fronts: [
          {
            target: atlas,
            hostname: 'compute',
            scope: 'tunnel',
            auth: { mode: 'forward', by: authentik },
          },
        ],
        status: 'planned',
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
};
