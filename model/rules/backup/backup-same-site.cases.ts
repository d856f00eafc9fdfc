import { defineBackup, defineBucket } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { babylon } from '../fixtures/_base.ts';
import { bucket, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'backup same site': () => {
      const photos = defineBucket({ name: 'homelab-babylon-photos-storage', location: babylon });

      const photosWeekly = defineBackup({
        name: 'bucket-homelab-babylon-photos-storage-weekly',
        source: photos,
        target: bucket,
        frequency: 'weekly',
      });
      return runningLabOf({ photos, photosWeekly });
    },
  },
  holds: {},
};
