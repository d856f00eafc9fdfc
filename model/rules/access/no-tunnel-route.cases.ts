import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, prometheus } from '../fixtures/_base.ts';
import { authentik, proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'no tunnel route': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute-a', scope: 'tunnel', auth: { mode: 'forward', by: authentik } },
          { target: prometheus, hostname: 'compute-b', scope: 'tunnel', auth: { mode: 'forward', by: authentik } },
        ],
      });
      return runningLabOf({ nginxProxy });
    },
  },
  holds: {},
};
