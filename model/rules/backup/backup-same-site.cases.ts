import { gib } from '../../entity/index.ts';
import {
  defineBackup,
  defineBucket,
  defineCloudVm,
  defineLocation,
  defineService,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlasBedrock, babylon, convention, coruscant, labOf } from '../fixtures/_base.ts';
import { bucket, runningLabOf } from '../fixtures/_running.ts';

const { codenames } = convention;
const location = { ...codenames.location, nineveh: 'History: a second region of AWS' };
const withNineveh = { ...convention, codenames: { ...codenames, location } };

export const cases: RuleCases = {
  breaks: {
    'a bucket is copied to another one in the same cloud': () => {
      const photos = defineBucket({ name: 'homelab-babylon-photos-storage', location: babylon });

      const photosWeekly = defineBackup({
        name: 'bucket-homelab-babylon-photos-storage-weekly',
        source: photos,
        target: bucket,
        frequency: 'weekly',
      });
      return runningLabOf({ photos, photosWeekly });
    },

    'the backup is planned': () => {
      const photos = defineBucket({ name: 'homelab-babylon-photos-storage', location: babylon });

      const photosWeekly = defineBackup({
        name: 'bucket-homelab-babylon-photos-storage-weekly',
        source: photos,
        target: bucket,
        frequency: 'weekly',
        status: 'planned',
      });
      return runningLabOf({ photos, photosWeekly });
    },
  },

  holds: {
    'a bucket is copied to another region': () => {
      const nineveh = defineLocation({ name: 'nineveh', provider: 'aws' });
      const photos = defineBucket({ name: 'homelab-nineveh-photos-storage', location: nineveh });

      const photosWeekly = defineBackup({
        name: 'bucket-homelab-nineveh-photos-storage-weekly',
        source: photos,
        target: bucket,
        frequency: 'weekly',
      });
      return labOf({ nineveh, photos, bucket, photosWeekly }, withNineveh);
    },

    'what lies at home is copied to the cloud': () => {
      const bedrockWeekly = defineBackup({
        name: 'pool-atlas-bedrock-weekly',
        source: atlasBedrock,
        target: bucket,
        frequency: 'weekly',
      });
      return runningLabOf({ bedrockWeekly });
    },

    'a service in one cloud is copied to another one': () => {
      const bastion01 = defineCloudVm({
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        cores: 1,
        memory: gib(6),
        disk: gib(50),
        image: 'debian-13-arm64',
      });
      const journal = defineService({
        name: 'journal',
        runsOn: bastion01,
        volumes: [{ purpose: 'entries', data: 'sqlite', size: gib(1) }],
      });

      const journalDaily = defineBackup({
        name: 'service-journal-daily',
        source: journal,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ bastion01, journal, journalDaily });
    },
  },
};
