import { gib } from '../../entity/index.ts';
import { defineCloudVm, defineService, defineTunnel } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, coruscant } from '../fixtures/_base.ts';
import {
  authentik01,
  cloudflared,
  nginxProxy,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

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

export const cases: RuleCases = {
  breaks: {
    'one tunnel leads to a proxy twice': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, traefik],
      });
      return runningLabOf({ tunnel });
    },

    'two tunnels lead to one proxy': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      const second = defineTunnel({
        name: 'coruscant-tunnel',
        location: coruscant,
        zone,
        connector: outpost,
        routes: [traefik],
      });
      return runningLabOf({ tunnel, bastion, outpost, second });
    },
  },
  holds: {
    'it leads to two proxies, once each': () => {
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

    'two tunnels lead to a proxy each': () => {
      const caddy = defineService({ name: 'caddy', runsOn: bastion, port: 443 });
      const status = defineService({
        name: 'status',
        runsOn: bastion,
        port: 3001,
        expose: { hostname: 'up', via: caddy, scope: 'tunnel', auth: 'own' },
      });
      const second = defineTunnel({
        name: 'coruscant-tunnel',
        location: coruscant,
        zone,
        connector: outpost,
        routes: [caddy],
      });
      return runningLabOf({ bastion, outpost, caddy, status, second });
    },
  },
};
