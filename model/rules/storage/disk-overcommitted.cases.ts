import { gib, tib } from '../../entity/index.ts';
import {
  defineDataset,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';

const machine = { cores: 2, memory: gib(4), networks: [styx] };
const archive = { ...machine, name: 'archive-01', host: atlas, vmId: 1131, image: debian } as const;
const games = { ...machine, name: 'games-01', host: atlas, vmId: 1141, image: debian } as const;
const media = { ...machine, name: 'media-01', host: atlas, vmId: 1201, image: debianLxc } as const;
const mantle = { name: 'atlas-mantle', host: atlas, backend: 'zfs', capacity: tib(1) } as const;
const expendable = 'can be downloaded again';

export const cases: RuleCases = {
  breaks: {
    'the disks of a VM do not fit into their pool': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(1),
      });
      const archive01 = defineVm({
        ...archive,
        disks: [
          { pool: mantle, size: gib(40) },
          { pool: mantle, size: gib(1000) },
        ],
      });
      return labOf({ mantle, archive01 });
    },
    'two VMs and a container need six gibibytes more than their pool has': () => {
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({ name: 'mantle-guests', pool, content: 'vm-disks' });
      const archive01 = defineVm({ ...archive, disks: [{ pool, size: gib(400) }] });
      const games01 = defineVm({ ...games, disks: [{ pool: guests, size: gib(400) }] });
      const media01 = defineLxc({
        ...media,
        rootfs: { pool, size: gib(30) },
        mounts: [{ source: pool, path: '/srv/media', size: gib(200) }],
      });
      return labOf({ pool, guests, archive01, games01, media01 });
    },
    'a disk does not fit into the quota of its dataset': () => {
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({
        name: 'mantle-guests',
        pool,
        content: 'vm-disks',
        quota: gib(300),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: guests, size: gib(400) }] });
      return labOf({ pool, guests, archive01 });
    },
    'volumes of two services do not fit into the quota of their share': () => {
      const files = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'nfs',
        quota: gib(100),
      });
      const archive01 = defineVm({
        ...archive,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: files, path: '/srv/files' }],
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: archive01,
        volumes: [{ purpose: 'uploads', data: 'files', on: files, size: gib(60), expendable }],
      });
      const forum = defineService({
        name: 'forum',
        runsOn: archive01,
        volumes: [{ purpose: 'uploads', data: 'files', on: files, size: gib(60), expendable }],
      });
      return nasLabOf({ files, archive01, wiki, forum });
    },
    'a media library is larger than its quota, however many services see it': () => {
      const library = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        quota: tib(5),
      });
      const archive01 = defineVm({
        ...archive,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: library, path: '/srv/media' }],
      });
      const volume = { data: 'media', on: library, expendable } as const;
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: archive01,
        volumes: [{ ...volume, purpose: 'series', size: tib(4) }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: archive01,
        volumes: [{ ...volume, purpose: 'all', size: tib(6) }],
      });
      return nasLabOf({ library, archive01, sonarr, jellyfin });
    },
    'what is planned does not fit into a planned pool': () => {
      const status = 'planned';
      const pool = defineStoragePool({ ...mantle, status });
      const guests = defineDataset({ name: 'mantle-guests', pool, content: 'vm-disks', status });
      const archive01 = defineVm({ ...archive, disks: [{ pool, size: gib(600) }], status });
      const games01 = defineVm({ ...games, disks: [{ pool: guests, size: gib(500) }], status });
      return labOf({ pool, guests, archive01, games01 });
    },
  },
  holds: {
    'the disks of a VM fill their pool': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(1),
      });
      const archive01 = defineVm({
        ...archive,
        disks: [
          { pool: mantle, size: gib(24) },
          { pool: mantle, size: gib(1000) },
        ],
      });
      return labOf({ mantle, archive01 });
    },
    'a disk fills the quota of its dataset': () => {
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({
        name: 'mantle-guests',
        pool,
        content: 'vm-disks',
        quota: gib(300),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: guests, size: gib(300) }] });
      return labOf({ pool, guests, archive01 });
    },
    'what is planned takes nothing yet from a pool that is there': () => {
      const status = 'planned';
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({
        name: 'mantle-guests',
        pool,
        content: 'vm-disks',
        quota: gib(500),
        status,
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool, size: gib(900) }] });
      const games01 = defineVm({ ...games, disks: [{ pool: guests, size: gib(500) }], status });
      const media01 = defineLxc({ ...media, rootfs: { pool, size: gib(500) }, status });
      return labOf({ pool, guests, archive01, games01, media01 });
    },
    'a volume of a service is a part of the disk of its VM': () => {
      const pool = defineStoragePool(mantle);
      const archive01 = defineVm({ ...archive, disks: [{ pool, size: gib(1024) }] });
      const wiki = defineService({
        name: 'wiki',
        runsOn: archive01,
        volumes: [{ purpose: 'uploads', data: 'files', on: pool, size: gib(500), expendable }],
      });
      return labOf({ pool, archive01, wiki });
    },
    'a volume of a service is a part of what its container was given': () => {
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({
        name: 'mantle-guests',
        pool,
        content: 'vm-disks',
        quota: gib(200),
      });
      const media01 = defineLxc({
        ...media,
        rootfs: { pool: guests, size: gib(200) },
        mounts: [{ source: pool, path: '/srv/media', size: gib(824) }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: media01,
        volumes: [
          { purpose: 'cache', data: 'files', on: guests, size: gib(100), expendable },
          { purpose: 'films', data: 'media', on: pool, size: gib(800), expendable },
        ],
      });
      return labOf({ pool, guests, media01, jellyfin });
    },
    'three services see one media library': () => {
      const library = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        quota: tib(6),
      });
      const archive01 = defineVm({
        ...archive,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: library, path: '/srv/media' }],
      });
      const volume = { data: 'media', on: library, expendable } as const;
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: archive01,
        volumes: [{ ...volume, purpose: 'series', size: tib(4) }],
      });
      const radarr = defineService({
        name: 'radarr',
        runsOn: archive01,
        volumes: [{ ...volume, purpose: 'films', size: tib(5) }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: archive01,
        volumes: [{ ...volume, purpose: 'all', size: tib(6) }],
      });
      return nasLabOf({ library, archive01, sonarr, radarr, jellyfin });
    },
    'a dataset without a quota may grow into the whole pool': () => {
      const pool = defineStoragePool(mantle);
      const guests = defineDataset({ name: 'mantle-guests', pool, content: 'vm-disks' });
      const archive01 = defineVm({ ...archive, disks: [{ pool: guests, size: tib(1) }] });
      return labOf({ pool, guests, archive01 });
    },
  },
};
