import { defineCloudVm, defineService, defineTunnel, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, coruscant } from '../fixtures/_base.ts';
import { runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'tunnel connector elsewhere': () => {
      const bastion = defineCloudVm({
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        cores: 1,
        memory: gib(6),
        disk: gib(50),
        image: 'debian-13-arm64',
      });

      const connector = defineService({ name: 'outpost', runsOn: bastion, image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' } });

      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector,
        routes: [traefik],
      });
      return runningLabOf({ bastion, connector, tunnel });
    },
  },
  holds: {},
};
