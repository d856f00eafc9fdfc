import { gib } from '../../entity/index.ts';
import { defineCluster, defineDataset, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  prometheus,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { machines, nodes } from '../fixtures/_running.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const disks = [{ pool: atlasBedrock, size: gib(40) }];

export const cases: RuleCases = {
  breaks: {
    'a VM mounts a dataset that is not shared': () => {
      const media = defineDataset({ name: 'bedrock-media', pool: bedrock, content: 'media' });
      const media01 = defineVm({
        name: 'media-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a container mounts over NFS what is shared over SMB': () => {
      const office = defineDataset({
        name: 'bedrock-office',
        pool: bedrock,
        content: 'files',
        share: 'smb',
      });
      const office01 = defineLxc({
        ...guest,
        name: 'office-01',
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        unprivileged: false,
        nfsMounts: [{ dataset: office, path: '/srv/office' }],
      });
      return nasLabOf({ office, office01 });
    },
    'a cluster makes volumes in a dataset that is served over iSCSI': () => {
      const volumes = defineDataset({
        name: 'bedrock-volumes',
        pool: bedrock,
        content: 'volumes',
        share: 'iscsi',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [volumes],
      });
      return nasLabOf({ ...machines, volumes, orion });
    },
    'hosts are named as clients of a dataset that is not shared': () => {
      const images = defineDataset({
        name: 'bedrock-images',
        pool: bedrock,
        content: 'images',
        clients: [atlas, prometheus],
      });
      return nasLabOf({ images });
    },
    'two guests and a cluster mount a dataset that is not shared': () => {
      const media = defineDataset({ name: 'bedrock-media', pool: bedrock, content: 'media' });
      const nfsMounts = [{ dataset: media, path: '/srv/media' }];
      const media01 = defineVm({
        ...guest,
        name: 'media-01',
        vmId: 1131,
        image: debian,
        disks,
        nfsMounts,
      });
      const media02 = defineVm({
        ...guest,
        name: 'media-02',
        vmId: 1132,
        image: debian,
        disks,
        nfsMounts,
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [media],
      });
      return nasLabOf({ ...machines, media, media01, media02, orion });
    },
    'a dataset that is not shared has clients, and a VM mounts it': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        clients: [prometheus],
      });
      const media01 = defineVm({
        ...guest,
        name: 'media-01',
        vmId: 1131,
        image: debian,
        disks,
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
  },
  holds: {
    'a VM mounts a dataset that is shared over NFS': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const media01 = defineVm({
        name: 'media-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a cluster makes volumes in a dataset that is shared over NFS': () => {
      const volumes = defineDataset({
        name: 'bedrock-volumes',
        pool: bedrock,
        content: 'volumes',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [volumes],
      });
      return nasLabOf({ ...machines, volumes, orion, driver: nfsDriverOn(orion) });
    },
    'hosts use a dataset over iSCSI': () => {
      const disks = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [atlas, prometheus],
      });
      return nasLabOf({ disks });
    },
    'a dataset is for people alone, over SMB': () => {
      const office = defineDataset({
        name: 'bedrock-office',
        pool: bedrock,
        content: 'files',
        share: 'smb',
      });
      return nasLabOf({ office });
    },
    'a dataset that is not shared has no clients': () => {
      const images = defineDataset({ name: 'bedrock-images', pool: bedrock, content: 'images' });
      return nasLabOf({ images });
    },
  },
};
