import { defineBackup, defineDataset } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { mantle } from '../fixtures/_base.ts';
import { bucket, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'backup to source': () => {
      const copies = defineDataset({ name: 'mantle-copies', pool: mantle, content: 'backups' });

      const mantleWeekly = defineBackup({
        name: 'pool-zunesha-mantle-weekly',
        source: mantle,
        target: copies,
        frequency: 'weekly',
      });

      const bucketMonthly = defineBackup({
        name: 'bucket-homelab-babylon-backups-storage-monthly',
        source: bucket,
        target: bucket,
        frequency: 'monthly',
        keepDays: 90,
      });
      return runningLabOf({ copies, mantleWeekly, bucketMonthly });
    },
  },
  holds: {},
};
