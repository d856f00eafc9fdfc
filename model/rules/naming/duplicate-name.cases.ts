import { defineLxc, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate name': () => {
      const onVm = defineVm({
        name: 'media-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const onLxc = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ onVm, onLxc });
    },
  },
  holds: {},
};
