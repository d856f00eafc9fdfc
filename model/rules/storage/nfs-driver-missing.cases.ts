import { defineCluster, defineDataset, defineHost, defineService, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, labOf, phlegethon } from '../fixtures/_base.ts';
import { machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'nfs driver missing': () => {
      const nas = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'truenas', cores: 8, memory: gib(64), networks: [phlegethon] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: nas, backend: 'zfs', capacity: tib(10) });
      // The nodes mount a media library by themselves.
      const media = defineDataset({ name: 'bedrock-media', pool, content: 'media', share: 'nfs' });
      const volumes = defineDataset({ name: 'bedrock-k8s-volumes', pool, content: 'volumes', share: 'nfs' });
      const files = defineDataset({ name: 'bedrock-files', pool, content: 'files', share: 'nfs' });
      const later = defineDataset({ name: 'bedrock-later', pool, content: 'volumes', share: 'nfs', status: 'planned' });

      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [media, later, volumes, files] });
      // Not there yet.
      const driver = defineService({
        name: 'csi-nfs',
        runsOn: orion,
        tier: 'platform',
        namespace: 'kube-system',
        chart: { repository: 'https://example.com/charts', name: 'csi-driver-nfs', version: '4.13.4' },
        status: 'planned',
      });
      return labOf({ ...machines, nas, pool, media, volumes, files, later, orion, driver });
    },
  },
  holds: {},
};
