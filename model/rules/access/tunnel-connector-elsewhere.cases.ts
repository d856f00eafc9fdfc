import { gib } from '../../entity/index.ts';
import { defineCloudVm, defineService, defineTunnel } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, coruscant } from '../fixtures/_base.ts';
import { cloudflared, proxy01, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

const bastion = defineCloudVm({
  name: 'bastion-01',
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
});

export const cases: RuleCases = {
  breaks: {
    'the tunnel leads into the house, and its connector runs in a cloud': () => {
      const outpost = defineService({
        name: 'outpost',
        runsOn: bastion,
        image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: outpost,
        routes: [traefik],
      });
      return runningLabOf({ bastion, outpost, tunnel });
    },

    'the tunnel leads into a cloud, and its connector runs in a cluster at home': () => {
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
        connector: cloudflared,
        routes: [caddy],
      });
      return runningLabOf({ bastion, caddy, status, second });
    },
  },
  holds: {
    'the connector runs on a guest at the site of the tunnel': () => {
      const outpost = defineService({
        name: 'outpost',
        runsOn: proxy01,
        image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: outpost,
        routes: [traefik],
      });
      return runningLabOf({ outpost, tunnel });
    },

    'the connector runs in a cluster at the site of the tunnel': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      return runningLabOf({ tunnel });
    },

    'each site has a tunnel and a connector of its own': () => {
      const outpost = defineService({ name: 'outpost', runsOn: bastion });
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
