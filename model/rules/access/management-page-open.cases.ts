import { defineService, defineTunnel } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, prometheus } from '../fixtures/_base.ts';
import { cloudflared, proxy01, runningLabOf, traefik, zone } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'management page open': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute-a', scope: 'tunnel', auth: 'own' },
          { target: prometheus, hostname: 'compute-b', scope: 'tunnel', auth: 'none', public: true },
        ],
      });

      const tunnel = defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector: cloudflared, routes: [traefik, nginxProxy] });
      return runningLabOf({ nginxProxy, tunnel });
    },
  },
  holds: {},
};
