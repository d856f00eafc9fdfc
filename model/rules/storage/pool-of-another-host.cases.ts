import { gib } from '../../entity/index.ts';
import { defineDataset, defineHost, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  mantle,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';

const machine = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const worker = { ...machine, name: 'k8s-worker-01', vmId: 1111, image: debian } as const;
const media = { ...machine, name: 'media-01', vmId: 1201, image: debianLxc } as const;

export const cases: RuleCases = {
  breaks: {
    'a VM on one host has a disk in the pool of another': () => {
      const worker1 = defineVm({
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
      return labOf({ worker1 });
    },
    'a container has its root file system in the pool of another host': () => {
      const media01 = defineLxc({ ...media, rootfs: { pool: prometheusBedrock, size: gib(8) } });
      return labOf({ media01 });
    },
    'a container is given a volume in the pool of a storage server': () => {
      const media01 = defineLxc({
        ...media,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: bedrock, path: '/srv/media', size: gib(500) }],
      });
      return nasLabOf({ media01 });
    },
    'a VM has its disk in the pool of a storage server at the other site': () => {
      const worker1 = defineVm({ ...worker, disks: [{ pool: mantle, size: gib(100) }] });
      return labOf({ worker1 });
    },
    'two guests were moved, and their disks stayed behind': () => {
      const worker1 = defineVm({
        ...worker,
        disks: [
          { pool: prometheusBedrock, size: gib(20) },
          { pool: prometheusBedrock, size: gib(100) },
        ],
      });
      const media01 = defineLxc({
        ...media,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        mounts: [{ source: prometheusBedrock, path: '/srv/media', size: gib(500) }],
      });
      return labOf({ worker1, media01 });
    },
    'the host has no pool yet': () => {
      const zunesha = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      const worker1 = defineVm({
        ...worker,
        host: zunesha,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ zunesha, worker1 });
    },
  },
  holds: {
    'a VM has its disks in the pool of its host': () => {
      const worker1 = defineVm({
        name: 'k8s-worker-01',
        host: atlas,
        vmId: 1111,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [
          { pool: atlasBedrock, size: gib(20) },
          { pool: atlasBedrock, size: gib(100) },
        ],
      });
      return labOf({ worker1 });
    },
    'a VM has a disk in a dataset that another host serves': () => {
      const disks = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [atlas],
      });
      const worker1 = defineVm({ ...worker, disks: [{ pool: disks, size: gib(20) }] });
      return nasLabOf({ disks, worker1 });
    },
    'a container is given a dataset that its host mounts': () => {
      const films = defineDataset({
        name: 'bedrock-films',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        clients: [atlas],
      });
      const media01 = defineLxc({
        ...media,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [
          { source: films, path: '/srv/films' },
          { source: atlasBedrock, path: '/srv/cache', size: gib(50) },
        ],
      });
      return nasLabOf({ films, media01 });
    },
  },
};
