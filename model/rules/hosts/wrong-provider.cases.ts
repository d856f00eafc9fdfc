import { defineBucket, defineCloudVm, defineHost, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, babylon, coruscant, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'wrong provider': () => {
      const rented = defineHost({ name: 'babylon-atlas', location: babylon, platform: 'proxmox', cores: 8, memory: gib(32), status: 'planned' });
      const cellar = defineBucket({ name: 'homelab-asgard-backups-storage', location: asgard });
      // A cloud, but not the one whose buckets OpenTofu makes.
      const archive = defineBucket({ name: 'homelab-coruscant-archive-storage', location: coruscant });
      const machine = { shape: 'VM.Standard.A1.Flex', cores: 1, memory: gib(6), disk: gib(50), image: 'debian-13-arm64' };
      const bastion = defineCloudVm({
        ...machine,
        name: 'bastion-01',
        location: asgard,
      });
      const watch = defineCloudVm({
        ...machine,
        name: 'watch-01',
        location: babylon,
      });
      return labOf({ rented, cellar, archive, bastion, watch });
    },
  },
  holds: {},
};
