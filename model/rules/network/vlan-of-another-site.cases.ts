import { defineHost, defineLxc, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debianLxc, labOf, sanzu, styx, wano, acheron } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'vlan of another site': () => {
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        networks: [styx, sanzu],
      });
      const remote = defineHost({ name: 'wano-godzilla', location: wano, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] });
      return labOf({ asgard, media, remote });
    },
  },
  holds: {},
};
