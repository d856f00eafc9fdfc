import { defineDataset, defineLxc, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'mount size': () => {
      const films = defineDataset({ name: 'bedrock-films', pool: atlasBedrock, content: 'media' });
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [
          { source: atlasBedrock, path: '/srv/cache' },
          { source: films, path: '/srv/films', size: gib(100) },
        ],
      });
      return labOf({ films, media });
    },
  },
  holds: {},
};
