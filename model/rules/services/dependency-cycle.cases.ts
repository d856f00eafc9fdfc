import { defineLxc, defineService, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'dependency cycle': () => {
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });

      const indexer = defineService({
        name: 'indexer',
        runsOn: media,
        dependsOn: [],
      });
      const downloader = defineService({ name: 'downloader', runsOn: media, dependsOn: [indexer] });
      const library = defineService({ name: 'library', runsOn: media, dependsOn: [downloader] });
      const player = defineService({ name: 'player', runsOn: media, dependsOn: [library] });

      // References are values, so a circle cannot be written down; a lab that is put together by a program can still have one.
      Object.assign(indexer, { dependsOn: [library] });
      return labOf({ media, indexer, downloader, library, player });
    },
  },
  holds: {},
};
