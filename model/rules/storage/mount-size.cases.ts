import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineStoragePool } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

const container = {
  name: 'media-01',
  host: atlas,
  vmId: 1201,
  cores: 2,
  memory: gib(4),
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
} as const;
const mantle = { name: 'atlas-mantle', host: atlas, backend: 'zfs', capacity: tib(4) } as const;

export const cases: RuleCases = {
  breaks: {
    'a new volume in a pool has no size': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: atlasBedrock, path: '/srv/cache' }],
      });
      return labOf({ media01 });
    },
    'a dataset that is there already is given a size': () => {
      const pool = defineStoragePool(mantle);
      const films = defineDataset({ name: 'mantle-films', pool, content: 'media', quota: tib(2) });
      const media01 = defineLxc({
        ...container,
        mounts: [{ source: films, path: '/srv/films', size: gib(100.5) }],
      });
      return labOf({ pool, films, media01 });
    },
  },
  holds: {
    'a new volume in a pool has a size': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: atlasBedrock, path: '/srv/cache', size: gib(100) }],
      });
      return labOf({ media01 });
    },
    'a dataset has a quota, and its mount no size': () => {
      const pool = defineStoragePool(mantle);
      const films = defineDataset({ name: 'mantle-films', pool, content: 'media', quota: tib(2) });
      const media01 = defineLxc({ ...container, mounts: [{ source: films, path: '/srv/films' }] });
      return labOf({ pool, films, media01 });
    },
  },
};
