import { defineBackup } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { bucket, proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'retention shorter than frequency': () => {
      const proxyMonthly = defineBackup({
        name: 'lxc-proxy-01-monthly',
        source: proxy01,
        target: bucket,
        frequency: 'monthly',
        keepDays: 14,
      });
      return runningLabOf({ proxyMonthly });
    },
  },
  holds: {},
};
