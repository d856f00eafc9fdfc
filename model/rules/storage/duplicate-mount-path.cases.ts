import { defineLxc, defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate mount path': () => {
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
          { source: atlasBedrock, path: '/srv/media', size: gib(10) },
          { source: atlasBedrock, path: '/srv/media/', size: gib(20) },
        ],
      });
      const player = defineService({
        name: 'player',
        runsOn: media,
        port: 8096,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1), path: '/config', expendable: 'a test' },
          { purpose: 'cache', data: 'files', size: gib(1), path: '/config', expendable: 'a test' },
        ],
      });
      return labOf({ media, player });
    },
  },
  holds: {},
};
