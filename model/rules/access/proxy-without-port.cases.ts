import { gib } from '../../entity/index.ts';
import { defineCloudVm, defineService, defineTunnel } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, coruscant } from '../fixtures/_base.ts';
import {
  authentik,
  authentik01,
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

    'the tunnel is planned': () => {
      const caddy = defineService({ name: 'caddy', runsOn: proxy01 });
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        port: 8080,
        expose: { hostname: 'notes', via: caddy, scope: 'tunnel', auth: 'own' },
        status: 'planned',
      });
      const bastion = defineCloudVm({
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        cores: 1,
        memory: gib(6),
        disk: gib(50),
        image: 'debian-13-arm64',
      });
      const outpost = defineService({ name: 'outpost', runsOn: bastion });
      const second = defineTunnel({
        name: 'coruscant-tunnel',
        location: coruscant,
        zone,
        connector: outpost,
        routes: [caddy],
        status: 'planned',
      });
      return runningLabOf({ caddy, wiki, bastion, outpost, second });
    },
  },
};
