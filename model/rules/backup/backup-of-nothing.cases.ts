import { defineBackup } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { bucket, runningLabOf, traefik } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'backup of nothing': () => {
      const traefikDaily = defineBackup({
        name: 'service-traefik-daily',
        source: traefik,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ traefikDaily });
    },
  },
  holds: {},
};
