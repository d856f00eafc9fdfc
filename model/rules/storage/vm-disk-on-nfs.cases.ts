import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  mantle,
  prometheus,
  sanzu,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';

const machine = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const vm = { ...machine, name: 'authentik-01', vmId: 1101, image: debian } as const;
const container = { ...machine, name: 'media-01', vmId: 1201, image: debianLxc } as const;

export const cases: RuleCases = {
  breaks: {
    'a VM has its disk on an NFS share': () => {
      const share = defineDataset({
        name: 'bedrock-vm-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'nfs',
        clients: [atlas],
      });
      const authentik01 = defineVm({
        ...vm,
        disks: [{ pool: share, size: gib(40) }],
      });
      return nasLabOf({ share, authentik01 });
    },
    'a container has its root file system on an SMB share': () => {
      const share = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'smb',
        clients: [atlas],
      });
      const media01 = defineLxc({ ...container, rootfs: { pool: share, size: gib(8) } });
      return nasLabOf({ share, media01 });
    },
    'a VM has its disk on an NFS share of the other site': () => {
      const share = defineDataset({
        name: 'mantle-vm-disks',
        pool: mantle,
        content: 'vm-disks',
        share: 'nfs',
        network: sanzu,
        clients: [atlas],
      });
      const authentik01 = defineVm({ ...vm, disks: [{ pool: share, size: gib(40) }] });
      return labOf({ share, authentik01 });
    },
    'the second disk of a VM lies on a share that its host does not mount': () => {
      const share = defineDataset({
        name: 'bedrock-vm-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'nfs',
      });
      const authentik01 = defineVm({
        ...vm,
        disks: [
          { pool: atlasBedrock, size: gib(40) },
          { pool: share, size: gib(400) },
        ],
      });
      return nasLabOf({ share, authentik01 });
    },
  },
  holds: {
    'a VM has its disk in the pool of its host, and mounts the share for files': () => {
      const share = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'nfs',
      });
      const authentik01 = defineVm({
        ...vm,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: share, path: '/srv/files' }],
      });
      return nasLabOf({ share, authentik01 });
    },
    'a VM has its disk on a server that serves disks': () => {
      const disks = defineDataset({
        name: 'bedrock-vm-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [atlas],
      });
      const authentik01 = defineVm({ ...vm, disks: [{ pool: disks, size: gib(40) }] });
      return nasLabOf({ disks, authentik01 });
    },
    'the share lies on the host of the guest, which needs no network for it': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(4),
      });
      const share = defineDataset({
        name: 'mantle-vm-disks',
        pool,
        content: 'vm-disks',
        share: 'nfs',
        clients: [prometheus],
      });
      const authentik01 = defineVm({ ...vm, disks: [{ pool: share, size: gib(40) }] });
      const media01 = defineLxc({ ...container, rootfs: { pool: share, size: gib(8) } });
      return labOf({ pool, share, authentik01, media01 });
    },
    'a container is given files of a share beside its root file system': () => {
      const share = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'nfs',
        clients: [atlas],
      });
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: share, path: '/srv/files' }],
      });
      return nasLabOf({ share, media01 });
    },
  },
};
