import { gib } from '../../entity/index.ts';
import {
  defineCluster,
  defineDataset,
  defineLxc,
  defineService,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  mantle,
  sanzu,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf, withServices } from '../fixtures/_nas.ts';
import { appTemplate, image, nodes } from '../fixtures/_running.ts';

const machine = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const vm = { ...machine, name: 'archive-01', vmId: 1131, image: debian } as const;
const container = { ...machine, name: 'media-01', vmId: 1201, image: debianLxc } as const;
const disks = [{ pool: atlasBedrock, size: gib(40) }];
const films = {
  name: 'mantle-films',
  pool: mantle,
  content: 'media',
  share: 'nfs',
  network: sanzu,
} as const;
const served = {
  name: 'mantle-disks',
  pool: mantle,
  content: 'vm-disks',
  share: 'iscsi',
  network: sanzu,
  clients: [atlas],
} as const;
const expendable = 'a test';

export const cases: RuleCases = {
  breaks: {
    'a service at the first site keeps its files at the second': () => {
      const files = defineDataset({
        name: 'mantle-files',
        pool: mantle,
        content: 'volumes',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [files],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'files', on: files, size: gib(100) }],
      });
      return labOf({ ...withServices(orion), files, gallery });
    },
    'a service on a VM works with films at the other site': () => {
      const library = defineDataset(films);
      const archive01 = defineVm({
        ...vm,
        disks,
        nfsMounts: [{ dataset: library, path: '/srv/films' }],
      });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: archive01,
        volumes: [{ purpose: 'films', data: 'media', on: library, size: gib(100), expendable }],
      });
      return labOf({ library, archive01, jellyfin });
    },
    'a VM has its disk at the other site, and a service a database on it': () => {
      const remote = defineDataset(served);
      const archive01 = defineVm({ ...vm, disks: [...disks, { pool: remote, size: gib(40) }] });
      const forum = defineService({
        name: 'forum',
        runsOn: archive01,
        volumes: [{ purpose: 'database', data: 'postgres', on: remote, size: gib(10), expendable }],
      });
      return labOf({ remote, archive01, forum });
    },
    'a container has its root file system at the other site': () => {
      const remote = defineDataset(served);
      const media01 = defineLxc({ ...container, rootfs: { pool: remote, size: gib(8) } });
      return labOf({ remote, media01 });
    },
  },
  holds: {
    'a service keeps its files at its own site': () => {
      const files = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'volumes',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [files],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'files', on: files, size: gib(100) }],
      });
      return nasLabOf({ ...withServices(orion), files, gallery });
    },
    'a VM mounts films of the other site, and no service works with them': () => {
      const library = defineDataset(films);
      const archive01 = defineVm({
        ...vm,
        disks,
        nfsMounts: [{ dataset: library, path: '/srv/films' }],
      });
      return labOf({ library, archive01 });
    },
    'a container is given films of the other site': () => {
      const library = defineDataset({ ...films, clients: [atlas] });
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: library, path: '/srv/films' }],
      });
      return labOf({ library, media01 });
    },
    'a VM has its disk on a storage server of its own site': () => {
      const near = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [atlas],
      });
      const archive01 = defineVm({ ...vm, disks: [{ pool: near, size: gib(40) }] });
      return nasLabOf({ near, archive01 });
    },
    'a service has its volume in the pool of its VM': () => {
      const archive01 = defineVm({ ...vm, disks });
      const forum = defineService({
        name: 'forum',
        runsOn: archive01,
        volumes: [
          { purpose: 'database', data: 'postgres', on: atlasBedrock, size: gib(10), expendable },
        ],
      });
      return labOf({ archive01, forum });
    },
  },
};
