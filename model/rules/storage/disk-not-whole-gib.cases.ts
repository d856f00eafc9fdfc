import { gib, mib } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineDataset,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  coruscant,
  debian,
  debianLxc,
  labOf,
  styx,
} from '../fixtures/_base.ts';
import { orion, nfsLabOf, nfsVolumes } from '../fixtures/_nas.ts';
import { appTemplate, image } from '../fixtures/_running.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const container = { ...guest, name: 'media-01', vmId: 1201, image: debianLxc } as const;
const vm = { ...guest, name: 'games-01', vmId: 1141, image: debian } as const;
const bastion = {
  name: 'bastion-01',
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  image: 'debian-13-arm64',
} as const;

export const cases: RuleCases = {
  breaks: {
    'a disk of a VM is measured in mebibytes': () => {
      const games01 = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 1141,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: mib(40_500) }],
      });
      return labOf({ games01 });
    },
    'the second disk of a VM is a mebibyte too large': () => {
      const games01 = defineVm({
        ...vm,
        disks: [
          { pool: atlasBedrock, size: gib(40) },
          { pool: atlasBedrock, size: mib(40_961) },
        ],
      });
      return labOf({ games01 });
    },
    'a root file system of half a gibibyte': () => {
      const media01 = defineLxc({ ...container, rootfs: { pool: atlasBedrock, size: mib(512) } });
      return labOf({ media01 });
    },
    'a new volume of a gibibyte and a half': () => {
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: atlasBedrock, path: '/srv/media', size: gib(1.5) }],
      });
      return labOf({ media01 });
    },
    'the boot volume of a cloud VM is measured in mebibytes': () => {
      const bastion01 = defineCloudVm({ ...bastion, disk: mib(50_000) });
      return labOf({ bastion01 });
    },
  },
  holds: {
    'a disk of a VM is a whole number of gibibytes': () => {
      const games01 = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 1141,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(40) }],
      });
      return labOf({ games01 });
    },
    'mebibytes make whole gibibytes': () => {
      const games01 = defineVm({ ...vm, disks: [{ pool: atlasBedrock, size: mib(40_960) }] });
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: mib(8192) },
        mounts: [{ source: atlasBedrock, path: '/srv/media', size: mib(1024) }],
      });
      const bastion01 = defineCloudVm({ ...bastion, disk: mib(51_200) });
      return labOf({ games01, media01, bastion01 });
    },
    'a container is given a dataset, which has no size of its own': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: gib(1000.5),
      });
      const films = defineDataset({
        name: 'mantle-films',
        pool,
        content: 'media',
        quota: mib(500_000),
      });
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: films, path: '/srv/films' }],
      });
      return labOf({ pool, films, media01 });
    },
    'volumes of a service in a cluster are measured in mebibytes': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: mib(500) },
          { purpose: 'posters', data: 'files', on: nfsVolumes, size: gib(1.5) },
        ],
      });
      return nfsLabOf({ sonarr });
    },
  },
};
