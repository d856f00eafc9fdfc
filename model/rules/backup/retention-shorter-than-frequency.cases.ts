import { defineBackup } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { bucket, proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'a copy is made each month and kept for two weeks': () => {
      const proxyMonthly = defineBackup({
        name: 'lxc-proxy-01-monthly',
        source: proxy01,
        target: bucket,
        frequency: 'monthly',
        keepDays: 14,
      });
      return runningLabOf({ proxyMonthly });
    },

    'the default of 30 days is one day less than a long month': () => {
      const proxyMonthly = defineBackup({
        name: 'lxc-proxy-01-monthly',
        source: proxy01,
        target: bucket,
        frequency: 'monthly',
      });
      return runningLabOf({ proxyMonthly });
    },

    'a weekly copy is kept for six days': () => {
      const proxyWeekly = defineBackup({
        name: 'lxc-proxy-01-weekly',
        source: proxy01,
        target: bucket,
        frequency: 'weekly',
        keepDays: 6,
      });
      return runningLabOf({ proxyWeekly });
    },

    'a weekly copy is kept for a day': () => {
      const proxyWeekly = defineBackup({
        name: 'lxc-proxy-01-weekly',
        source: proxy01,
        target: bucket,
        frequency: 'weekly',
        keepDays: 1,
      });
      return runningLabOf({ proxyWeekly });
    },
  },

  holds: {
    'a copy is made each month and kept for three': () => {
      const proxyMonthly = defineBackup({
        name: 'lxc-proxy-01-monthly',
        source: proxy01,
        target: bucket,
        frequency: 'monthly',
        keepDays: 93,
      });
      return runningLabOf({ proxyMonthly });
    },

    'each copy is kept until the next one is made': () => {
      const common = { source: proxy01, target: bucket } as const;
      const hourly = defineBackup({
        ...common,
        name: 'lxc-proxy-01-hourly',
        frequency: 'hourly',
        keepDays: 1,
      });
      const daily = defineBackup({
        ...common,
        name: 'lxc-proxy-01-daily',
        frequency: 'daily',
        keepDays: 1,
      });
      const weekly = defineBackup({
        ...common,
        name: 'lxc-proxy-01-weekly',
        frequency: 'weekly',
        keepDays: 7,
      });
      const monthly = defineBackup({
        ...common,
        name: 'lxc-proxy-01-monthly',
        frequency: 'monthly',
        keepDays: 31,
      });
      return runningLabOf({ hourly, daily, weekly, monthly });
    },
  },
};
