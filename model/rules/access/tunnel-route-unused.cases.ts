import { defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { cloudflared, nginxProxy, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'tunnel route unused': () => {
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, nginxProxy],
      });
      return runningLabOf({ tunnel });
    },
  },
  holds: {},
};
