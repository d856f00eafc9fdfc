import { gib, tib } from '../../entity/index.ts';
import {
  defineCluster,
  defineDataset,
  defineHost,
  defineLxc,
  defineStoragePool,
  defineVlan,
  defineVm,
} from '../../kinds/index.ts';
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
  phlegethon,
  prometheus,
  sanzu,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { machines, nodes } from '../fixtures/_running.ts';

const vm = {
  name: 'media-01',
  host: atlas,
  vmId: 1131,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(40) }],
} as const;
const films = {
  name: 'bedrock-films',
  pool: bedrock,
  content: 'media',
  share: 'nfs',
  network: phlegethon,
} as const;
const volumes = { ...films, name: 'bedrock-volumes', content: 'volumes' } as const;
const asgardOrion = { name: 'asgard-orion-cluster', location: asgard } as const;

export const cases: RuleCases = {
  breaks: {
    'a VM mounts a share of the storage VLAN, and is attached to that of the servers': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        network: phlegethon,
      });
      const media01 = defineVm({
        ...vm,
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'a container outside of the storage VLAN mounts a share of it': () => {
      const dataset = defineDataset(films);
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        networks: [styx],
        unprivileged: false,
        nfsMounts: [{ dataset, path: '/srv/films' }],
      });
      return nasLabOf({ dataset, media01 });
    },
    'a VM outside of the storage VLAN mounts two shares of it': () => {
      const first = defineDataset(films);
      const second = defineDataset({ ...films, name: 'bedrock-series' });
      const media01 = defineVm({
        ...vm,
        networks: [styx],
        nfsMounts: [
          { dataset: first, path: '/srv/films' },
          { dataset: second, path: '/srv/series' },
        ],
      });
      return nasLabOf({ first, second, media01 });
    },
    'one of two hosts is not in the storage VLAN': () => {
      const server = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      const pool = defineStoragePool({
        name: 'prometheus-mantle',
        host: prometheus,
        backend: 'zfs',
        capacity: tib(4),
      });
      const images = defineDataset({
        ...films,
        name: 'mantle-images',
        pool,
        content: 'images',
        clients: [atlas, server],
      });
      return labOf({ server, pool, images });
    },
    'two hosts are not in the VLAN of applications': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: asgard });
      const server = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'truenas',
        cores: 8,
        memory: gib(64),
        networks: [phlegethon, rubicon],
      });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host: server,
        backend: 'zfs',
        capacity: tib(10),
      });
      const images = defineDataset({
        ...films,
        pool,
        network: rubicon,
        clients: [atlas, prometheus],
      });
      return labOf({ rubicon, server, pool, images });
    },
    'nodes of a cluster are not in the storage VLAN': () => {
      const dataset = defineDataset(volumes);
      const orion = defineCluster({ ...asgardOrion, ...nodes, datasets: [dataset] });
      return nasLabOf({ ...machines, dataset, orion, driver: nfsDriverOn(orion) });
    },
    'one node of a cluster is not in the storage VLAN': () => {
      const dataset = defineDataset(volumes);
      const node = { ...vm, memory: gib(8) };
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        vmId: 1101,
        networks: [styx, phlegethon],
      });
      const worker = defineVm({ ...node, name: 'k8s-worker-01', vmId: 1111, networks: [styx] });
      const orion = defineCluster({
        ...asgardOrion,
        controlPlane: [master],
        workers: [worker],
        datasets: [dataset],
      });
      return nasLabOf({ dataset, master, worker, orion, driver: nfsDriverOn(orion) });
    },
  },
  holds: {
    'a VM that mounts a share of the storage VLAN is attached to it': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        network: phlegethon,
      });
      const media01 = defineVm({
        ...vm,
        networks: [styx, phlegethon],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'all hosts are in the storage VLAN': () => {
      const images = defineDataset({
        ...films,
        name: 'bedrock-images',
        content: 'images',
        clients: [atlas, prometheus],
      });
      return nasLabOf({ images });
    },
    'the share names no VLAN': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
        clients: [atlas],
      });
      const media01 = defineVm({
        ...vm,
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      return nasLabOf({ media, media01 });
    },
    'the share is at the other site, behind a router': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
        clients: [atlas],
      });
      const media01 = defineVm({
        ...vm,
        networks: [styx],
        nfsMounts: [{ dataset: media, path: '/srv/media' }],
      });
      const orion = defineCluster({ ...asgardOrion, ...nodes, datasets: [media] });
      return labOf({ ...machines, media, media01, orion });
    },
    'nobody uses the share': () => {
      const media = defineDataset(films);
      const media01 = defineVm({ ...vm, networks: [styx] });
      return nasLabOf({ media, media01 });
    },
  },
};
