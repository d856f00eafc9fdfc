import { defineCluster, defineDataset, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, mantle, prometheus, styx } from '../fixtures/_base.ts';
import { machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'dataset not shared': () => {
      const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media' });
      const images = defineDataset({ name: 'mantle-images', pool: mantle, content: 'images', clients: [atlas, prometheus] });
      const office = defineDataset({ name: 'mantle-office', pool: mantle, content: 'files', share: 'smb' });

      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [media] });

      const office01 = defineVm({
        name: 'office-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx],
        nfsMounts: [{ dataset: office, path: '/srv/office' }],
      });
      return labOf({ ...machines, media, images, office, orion, office01 });
    },
  },
  holds: {},
};
