import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const container = { ...guest, name: 'media-01', vmId: 1201, image: debianLxc } as const;

export const cases: RuleCases = {
  breaks: {
    'a container has its root file system in a directory': () => {
      const files = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'directory',
        capacity: tib(1),
      });
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: files, size: gib(8) },
      });
      return labOf({ files, media01 });
    },
    'a VM has one of its disks in a directory': () => {
      const files = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'directory',
        capacity: tib(1),
      });
      const archive01 = defineVm({
        ...guest,
        name: 'archive-01',
        vmId: 1131,
        image: debian,
        disks: [
          { pool: atlasBedrock, size: gib(20) },
          { pool: files, size: gib(200) },
        ],
      });
      return labOf({ files, archive01 });
    },
    'a container has its root file system in a dataset of a directory': () => {
      const files = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'directory',
        capacity: tib(1),
      });
      const guests = defineDataset({ name: 'mantle-guests', pool: files, content: 'vm-disks' });
      const media01 = defineLxc({ ...container, rootfs: { pool: guests, size: gib(8) } });
      return labOf({ files, guests, media01 });
    },
  },
  holds: {
    'a container has its root file system in a pool of ZFS': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(1),
      });
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: mantle, size: gib(8) },
      });
      return labOf({ mantle, media01 });
    },
    'a container has its root file system in a pool of LVM-thin, and files in a directory': () => {
      const files = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'directory',
        capacity: tib(1),
      });
      const media01 = defineLxc({
        ...container,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: files, path: '/srv/media', size: gib(200) }],
      });
      return labOf({ files, media01 });
    },
    'a VM has its disk in a dataset of a pool of ZFS': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(1),
      });
      const guests = defineDataset({ name: 'mantle-guests', pool: mantle, content: 'vm-disks' });
      const archive01 = defineVm({
        ...guest,
        name: 'archive-01',
        vmId: 1131,
        image: debian,
        disks: [{ pool: guests, size: gib(200) }],
      });
      return labOf({ mantle, guests, archive01 });
    },
  },
};
