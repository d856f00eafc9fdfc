import { defineDataset, defineHost, defineService, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, godzillaBedrock, phlegethon } from '../fixtures/_base.ts';
import { appTemplate, authentik01, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'volume on unreachable storage': () => {
      const nas = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'truenas', cores: 8, memory: gib(64), networks: [phlegethon] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: nas, backend: 'zfs', capacity: tib(10) });
      const media = defineDataset({ name: 'bedrock-media', pool, content: 'media', share: 'nfs' });

      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'media', on: media, size: gib(100) }],
      });

      const directory = defineService({
        name: 'directory',
        runsOn: authentik01,
        volumes: [{ purpose: 'data', data: 'files', on: godzillaBedrock, size: gib(5) }],
      });
      return runningLabOf({ nas, pool, media, gallery, directory });
    },
  },
  holds: {},
};
