import { defineService } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'chart cuts name': () => {
      const chart = { repository: 'https://prometheus-community.github.io/helm-charts', name: 'kube-prometheus-stack', version: '88.5.3' };

      const metrics = defineService({
        name: 'metrics-and-alerts-of-the-lab',
        runsOn: orion,
        tier: 'platform',
        namespace: 'monitoring',
        chart,
      });
      // Of exactly 26 characters.
      const others = defineService({ name: 'metrics-of-all-other-sites', runsOn: orion, tier: 'platform', namespace: 'elsewhere', chart });
      return runningLabOf({ metrics, others });
    },
  },
  holds: {},
};
