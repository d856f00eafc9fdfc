import { defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { cloudflared, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'tunnel route twice': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, traefik],
      });
      return runningLabOf({ tunnel });
    },
  },
  holds: {},
};
