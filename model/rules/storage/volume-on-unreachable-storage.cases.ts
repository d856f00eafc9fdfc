import { gib, tib } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineCluster,
  defineDataset,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  coruscant,
  debian,
  debianLxc,
  godzillaBedrock,
  labOf,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nas, nasLabOf, withServices } from '../fixtures/_nas.ts';
import { appTemplate, image, nodes, orion, runningLabOf } from '../fixtures/_running.ts';

const machine = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const vm = {
  ...machine,
  name: 'files-01',
  vmId: 1131,
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(40) }],
} as const;
const container = {
  ...machine,
  name: 'media-01',
  vmId: 1201,
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
} as const;
const bastion = {
  name: 'bastion-01',
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  image: 'debian-13-arm64',
  disk: gib(50),
} as const;
const films = { name: 'bedrock-films', pool: bedrock, content: 'media', share: 'nfs' } as const;
const volume = { purpose: 'films', data: 'media', size: gib(100), expendable: 'a test' } as const;
const app = { runsOn: orion, chart: appTemplate, image };

export const cases: RuleCases = {
  breaks: {
    'a volume lies on a share that its cluster does not have': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'media', on: media, size: gib(100) }],
      });
      return nasLabOf({ ...withServices(orion), media, gallery });
    },
    'three volumes of two services lie on a share that their cluster does not have': () => {
      const library = defineDataset(films);
      const gallery = defineService({
        ...app,
        name: 'gallery',
        volumes: [{ ...volume, purpose: 'pictures', on: library }],
      });
      const jellyfin = defineService({
        ...app,
        name: 'jellyfin',
        volumes: [
          { ...volume, on: library },
          { ...volume, purpose: 'series', on: library },
        ],
      });
      return runningLabOf({ nas, bedrock, library, gallery, jellyfin });
    },
    'a volume lies in a pool in which no node has a disk': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        volumes: [{ ...volume, on: bedrock }],
      });
      return runningLabOf({ nas, bedrock, gallery });
    },
    'a volume lies on a share that its VM does not mount': () => {
      const library = defineDataset(films);
      const files01 = defineVm(vm);
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: files01,
        volumes: [{ ...volume, on: library }],
      });
      return nasLabOf({ library, files01, jellyfin });
    },
    'a volume lies on a share that its container does not mount': () => {
      const library = defineDataset(films);
      const media01 = defineLxc(container);
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: media01,
        volumes: [{ ...volume, on: library }],
      });
      return nasLabOf({ library, media01, jellyfin });
    },
    'volumes lie in another pool of the host than the disks of their VM and container': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(4),
      });
      const files01 = defineVm(vm);
      const media01 = defineLxc(container);
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: files01,
        volumes: [{ ...volume, on: mantle }],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [{ ...volume, on: mantle }],
      });
      return labOf({ mantle, files01, media01, jellyfin, gallery });
    },
    'volumes lie in a pool of another host than that of their VM and container': () => {
      const files01 = defineVm(vm);
      const media01 = defineLxc(container);
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: files01,
        volumes: [{ ...volume, on: godzillaBedrock }],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [{ ...volume, on: godzillaBedrock }],
      });
      return labOf({ files01, media01, jellyfin, gallery });
    },
    'a cloud VM has its own disk alone': () => {
      const bastion01 = defineCloudVm(bastion);
      const directory = defineService({
        name: 'directory',
        runsOn: bastion01,
        volumes: [{ ...volume, on: atlasBedrock }],
      });
      return labOf({ bastion01, directory });
    },
  },
  holds: {
    'a volume lies on a share that its cluster has': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [media],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'media', on: media, size: gib(100) }],
      });
      return nasLabOf({ ...withServices(orion), media, gallery });
    },
    'a volume lies in a pool in which one node has its disk': () => {
      const gallery = defineService({
        ...app,
        name: 'gallery',
        volumes: [{ ...volume, on: godzillaBedrock }],
      });
      return runningLabOf({ gallery });
    },
    'a VM mounts the share, and has its disk in the pool': () => {
      const library = defineDataset(films);
      const files01 = defineVm({ ...vm, nfsMounts: [{ dataset: library, path: '/srv/films' }] });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: files01,
        volumes: [
          { ...volume, on: library },
          { ...volume, purpose: 'cache', on: atlasBedrock },
        ],
      });
      return nasLabOf({ library, files01, jellyfin });
    },
    'a container has its root file system in the pool, and is given the share by its host': () => {
      const library = defineDataset({ ...films, clients: [atlas] });
      const media01 = defineLxc({
        ...container,
        mounts: [{ source: library, path: '/srv/films' }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: media01,
        volumes: [
          { ...volume, on: library },
          { ...volume, purpose: 'cache', on: atlasBedrock },
        ],
      });
      return nasLabOf({ library, media01, jellyfin });
    },
    'a privileged container mounts the share by itself': () => {
      const library = defineDataset(films);
      const media01 = defineLxc({
        ...container,
        unprivileged: false,
        nfsMounts: [{ dataset: library, path: '/srv/films' }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: media01,
        volumes: [{ ...volume, on: library }],
      });
      return nasLabOf({ library, media01, jellyfin });
    },
    'a cloud VM keeps a volume on its disk': () => {
      const bastion01 = defineCloudVm(bastion);
      const directory = defineService({ name: 'directory', runsOn: bastion01, volumes: [volume] });
      return labOf({ bastion01, directory });
    },
  },
};
