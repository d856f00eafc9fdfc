import { defineLxc, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, mantle, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'pool of another host': () => {
      const worker = defineVm({
        name: 'k8s-worker-01',
        host: atlas,
        vmId: 1111,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [
          { pool: atlasBedrock, size: gib(20) },
          { pool: prometheusBedrock, size: gib(100) },
        ],
      });
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: mantle, path: '/srv/media', size: gib(500) }],
      });
      return labOf({ worker, media });
    },
  },
  holds: {},
};
