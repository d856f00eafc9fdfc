import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { zunesha } from '../fixtures/_base.ts';
import { proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'front target port': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },
  },
  holds: {},
};
