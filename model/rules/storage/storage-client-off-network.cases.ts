import { defineCluster, defineDataset, defineHost, defineStoragePool, defineVlan, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, phlegethon, prometheus, styx } from '../fixtures/_base.ts';
import { machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'storage client off network': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: asgard });
      const nas = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'truenas', cores: 8, memory: gib(64), networks: [phlegethon, rubicon] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: nas, backend: 'zfs', capacity: tib(10) });
      const media = defineDataset({ name: 'bedrock-media', pool, content: 'media', share: 'nfs', network: phlegethon });
      const images = defineDataset({ name: 'bedrock-images', pool, content: 'images', share: 'nfs', network: rubicon, clients: [atlas, prometheus] });

      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [media] });

      const media01 = defineVm({
        name: 'media-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return labOf({ ...machines, rubicon, nas, pool, media, images, orion, media01 });
    },
  },
  holds: {},
};
