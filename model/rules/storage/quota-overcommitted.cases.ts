import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, debian, labOf, styx, zunesha } from '../fixtures/_base.ts';

const archive = {
  name: 'archive-01',
  host: atlas,
  vmId: 1131,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
} as const;
const atlasMantle = {
  name: 'atlas-mantle',
  host: atlas,
  backend: 'zfs',
  capacity: tib(1),
} as const;

export const cases: RuleCases = {
  breaks: {
    'the quotas of two datasets are more than the pool has': () => {
      const bedrock = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'zfs',
        capacity: tib(40),
      });
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        quota: tib(24),
      });
      const copies = defineDataset({
        name: 'bedrock-copies',
        pool: bedrock,
        content: 'backups',
        quota: tib(20),
      });
      return labOf({ bedrock, media, copies });
    },
    'a quota leaves no room for the disks beside it': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: gib(900),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: mantle, size: gib(200) }] });
      return labOf({ mantle, media, archive01 });
    },
    'a quota leaves no room for a disk in a dataset without one': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: gib(900),
      });
      const guests = defineDataset({ name: 'mantle-guests', pool: mantle, content: 'vm-disks' });
      const archive01 = defineVm({ ...archive, disks: [{ pool: guests, size: gib(200) }] });
      return labOf({ mantle, media, guests, archive01 });
    },
    'disks fill the pool, and a quota promises what is not there': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: gib(100),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: mantle, size: tib(1) }] });
      return labOf({ mantle, media, archive01 });
    },
    'planned datasets of a planned pool have quotas': () => {
      const mantle = defineStoragePool({ ...atlasMantle, status: 'planned' });
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: tib(2),
        status: 'planned',
      });
      return labOf({ mantle, media });
    },
  },
  holds: {
    'the quotas of two datasets are just what the pool has': () => {
      const bedrock = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'zfs',
        capacity: tib(40),
      });
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        quota: tib(24),
      });
      const copies = defineDataset({
        name: 'bedrock-copies',
        pool: bedrock,
        content: 'backups',
        quota: tib(16),
      });
      return labOf({ bedrock, media, copies });
    },
    'a quota leaves just enough room for the disks beside it': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: gib(824),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: mantle, size: gib(200) }] });
      return labOf({ mantle, media, archive01 });
    },
    'a disk in a dataset is a part of its quota': () => {
      const mantle = defineStoragePool(atlasMantle);
      const guests = defineDataset({
        name: 'mantle-guests',
        pool: mantle,
        content: 'vm-disks',
        quota: tib(1),
      });
      const archive01 = defineVm({ ...archive, disks: [{ pool: guests, size: gib(200) }] });
      return labOf({ mantle, guests, archive01 });
    },
    'a planned dataset promises nothing yet': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        quota: tib(1),
      });
      const copies = defineDataset({
        name: 'mantle-copies',
        pool: mantle,
        content: 'backups',
        quota: tib(1),
        status: 'planned',
      });
      return labOf({ mantle, media, copies });
    },
    'disks fill the pool, and no dataset has a quota': () => {
      const mantle = defineStoragePool(atlasMantle);
      const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media' });
      const archive01 = defineVm({ ...archive, disks: [{ pool: mantle, size: tib(1) }] });
      return labOf({ mantle, media, archive01 });
    },
  },
};
