import { defineTunnel, defineZone } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { cloudflared, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'zone not domain': () => {
      const zone = defineZone({ name: 'example.org' });

      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik],
      });
      return runningLabOf({ zone, tunnel });
    },
  },
  holds: {},
};
