import { defineLxc, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'image type mismatch': () => {
      const common = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
      const games = defineVm({ ...common, name: 'games-01', vmId: 1141, image: debianLxc, disks: [{ pool: atlasBedrock, size: gib(20) }] });
      const media = defineLxc({ ...common, name: 'media-01', vmId: 1201, image: debian, rootfs: { pool: atlasBedrock, size: gib(8) } });
      return labOf({ games, media });
    },
  },
  holds: {},
};
