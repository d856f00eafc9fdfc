import { defineDataset, defineLxc, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'disk overcommitted': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(1),
      });
      const disks = defineDataset({
        name: 'mantle-guests',
        pool,
        content: 'vm-disks',
        quota: gib(300),
      });

      const common = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
      const worker = defineVm({
        ...common,
        name: 'k8s-worker-01',
        vmId: 1111,
        image: debian,
        disks: [
          { pool, size: gib(300) },
          { pool, size: gib(100) },
        ],
      });
      const games = defineVm({
        ...common,
        name: 'games-01',
        vmId: 1141,
        image: debian,
        disks: [{ pool: disks, size: gib(400) }],
      });
      const media = defineLxc({
        ...common,
        name: 'media-01',
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool, size: gib(30) },
        mounts: [{ source: pool, path: '/srv/media', size: gib(200) }],
      });
      return labOf({ pool, disks, worker, games, media });
    },
  },
  holds: {},
};
