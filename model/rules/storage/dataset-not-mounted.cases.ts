import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';

const machine = { cores: 2, memory: gib(4), networks: [styx] };
const container = {
  ...machine,
  host: prometheus,
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(8) },
};
const vm = { ...machine, name: 'archive-01', host: prometheus, vmId: 1131, image: debian } as const;

export const cases: RuleCases = {
  breaks: {
    'a container is given a share that only another host mounts': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        clients: [atlas],
      });
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        host: prometheus,
        vmId: 1201,
        mounts: [{ source: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'three guests of a host need one share': () => {
      const disks = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
      });
      const archive01 = defineVm({
        ...vm,
        disks: [
          { pool: prometheusBedrock, size: gib(20) },
          { pool: disks, size: gib(200) },
        ],
      });
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        rootfs: { pool: disks, size: gib(8) },
      });
      const files01 = defineLxc({
        ...container,
        name: 'files-01',
        vmId: 1202,
        mounts: [{ source: disks, path: '/srv/files' }],
      });
      return nasLabOf({ disks, archive01, media01, files01 });
    },
    'two hosts need one share': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const mounts = [{ source: media, path: '/srv/media' }];
      const media01 = defineLxc({ ...container, name: 'media-01', vmId: 1201, mounts });
      const media02 = defineLxc({
        ...container,
        name: 'media-02',
        vmId: 1202,
        host: atlas,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts,
      });
      return nasLabOf({ media, media01, media02 });
    },
    'a VM has its disk in a dataset that is not shared at all': () => {
      const disks = defineDataset({ name: 'bedrock-disks', pool: bedrock, content: 'vm-disks' });
      const archive01 = defineVm({ ...vm, disks: [{ pool: disks, size: gib(200) }] });
      return nasLabOf({ disks, archive01 });
    },
  },
  holds: {
    'a container is given a share that its host mounts': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        clients: [atlas, prometheus],
      });
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        host: prometheus,
        vmId: 1201,
        mounts: [{ source: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a VM has its disk in a dataset that its host uses over iSCSI': () => {
      const disks = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [prometheus],
      });
      const archive01 = defineVm({ ...vm, disks: [{ pool: disks, size: gib(200) }] });
      return nasLabOf({ disks, archive01 });
    },
    'the dataset lies on the host of the guests': () => {
      const mantle = defineStoragePool({
        name: 'prometheus-mantle',
        host: prometheus,
        backend: 'zfs',
        capacity: tib(4),
      });
      const disks = defineDataset({ name: 'mantle-disks', pool: mantle, content: 'vm-disks' });
      const archive01 = defineVm({ ...vm, disks: [{ pool: disks, size: gib(200) }] });
      const files01 = defineLxc({
        ...container,
        name: 'files-01',
        vmId: 1202,
        mounts: [{ source: disks, path: '/srv/files' }],
      });
      return labOf({ mantle, disks, archive01, files01 });
    },
    'a VM mounts the share by itself': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const archive01 = defineVm({
        ...vm,
        disks: [{ pool: prometheusBedrock, size: gib(20) }],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, archive01 });
    },
  },
};
