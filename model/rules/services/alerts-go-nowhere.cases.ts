import { defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { orion, runningLabOf } from '../fixtures/_running.ts';

const chart = {
  repository: 'https://example.com/charts',
  name: 'kube-prometheus-stack',
  version: '1.0.0',
};
const stack = { name: 'prometheus', runsOn: orion, tier: 'platform', chart } as const;

export const cases: RuleCases = {
  breaks: {
    'a Prometheus, and nobody to tell': () => {
      const prometheus = defineService(stack);
      const told = {}; // of defineLab
      return runningLabOf({ prometheus }, told);
    },
    'a Prometheus on its way out is all the same': () => {
      const curves = defineService({ ...stack, name: 'curves', status: 'retiring' });
      return runningLabOf({ curves }, {});
    },
  },
  holds: {
    'a Prometheus, and a web hook to call': () => {
      const prometheus = defineService(stack);
      const told = { alerts: 'webhook' } as const; // of defineLab
      return runningLabOf({ prometheus }, told);
    },
    'no Prometheus at all': () => runningLabOf({}, {}),
    'a Prometheus that is planned': () => {
      const prometheus = defineService({ ...stack, status: 'planned' });
      return runningLabOf({ prometheus }, {});
    },
  },
};
