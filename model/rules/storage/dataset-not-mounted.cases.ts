import { defineDataset, defineLxc, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, debianLxc, labOf, mantle, prometheus, prometheusBedrock, sanzu, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'dataset not mounted': () => {
      const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media', share: 'nfs', network: sanzu, clients: [atlas] });

      const media01 = defineLxc({
        name: 'media-01',
        host: prometheus,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        networks: [styx],
        mounts: [{ source: media, path: '/srv/media' }],
      });
      return labOf({ media, media01 });
    },
  },
  holds: {},
};
