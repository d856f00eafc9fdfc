import {
  defineBackup,
  defineDataset,
  defineHost,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVm,
  gib,
  tib,
} from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  phlegethon,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { bucket, proxy01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'missing backup': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [
          { purpose: 'cache', data: 'files', size: gib(1), expendable: 'fills by itself' },
          { purpose: 'accounts', data: 'sqlite', size: gib(1) },
          { purpose: 'certificates', data: 'files', size: gib(1) },
        ],
      });

      const nas = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'truenas',
        cores: 8,
        memory: gib(64),
        networks: [phlegethon],
      });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host: nas,
        backend: 'zfs',
        capacity: tib(10),
      });
      const photos = defineDataset({
        name: 'bedrock-photos',
        pool,
        content: 'files',
        share: 'nfs',
        clients: [prometheus],
      });

      // What follows is copied, but not where the data lies.
      const media01 = defineLxc({
        name: 'media-01',
        host: prometheus,
        vmId: 1202,
        cores: 2,
        memory: gib(2),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        mounts: [
          { source: prometheusBedrock, path: '/srv/media', size: gib(100) },
          { source: photos, path: '/srv/photos' },
        ],
        networks: [styx],
      });
      const mediaDaily = defineBackup({
        name: 'lxc-media-01-daily',
        source: media01,
        target: bucket,
        frequency: 'daily',
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        port: 2342,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1), path: '/etc/gallery' },
          { purpose: 'thumbnails', data: 'files', size: gib(10), path: '/srv/media/thumbnails' },
          { purpose: 'originals', data: 'files', on: photos, size: gib(500) },
        ],
      });

      const office01 = defineVm({
        name: 'office-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40), backup: false }],
        networks: [styx],
      });
      const officeDaily = defineBackup({
        name: 'vm-office-01-daily',
        source: office01,
        target: bucket,
        frequency: 'daily',
      });
      const office = defineService({
        name: 'office',
        runsOn: office01,
        port: 9980,
        volumes: [{ purpose: 'letters', data: 'files', size: gib(5) }],
      });
      return runningLabOf({
        nginxProxy,
        nas,
        pool,
        photos,
        media01,
        mediaDaily,
        gallery,
        office01,
        officeDaily,
        office,
      });
    },
  },
  holds: {},
};
