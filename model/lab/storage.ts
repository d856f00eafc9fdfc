import { defineDataset, defineStoragePool, tib } from '../index.ts';
import { atlas, godzilla, prometheus, zunesha } from './hosts.ts';
import { sanzu } from './networks.ts';

// Capacities are assumptions: edit them to what you have.

export const atlasBedrock = defineStoragePool({
  name: 'atlas-bedrock',
  host: atlas,
  backend: 'lvm-thin',
  medium: 'ssd',
  capacity: tib(1),
  description: 'Local disks of the guests on atlas.',
});

export const prometheusBedrock = defineStoragePool({
  name: 'prometheus-bedrock',
  host: prometheus,
  backend: 'lvm-thin',
  medium: 'ssd',
  capacity: tib(2),
  description: 'Local disks of the guests on prometheus, and the media library.',
});

export const godzillaBedrock = defineStoragePool({
  name: 'godzilla-bedrock',
  host: godzilla,
  backend: 'lvm-thin',
  medium: 'nvme',
  capacity: tib(2),
  description: 'Fast local disks for AI workloads.',
});

export const mantle = defineStoragePool({
  name: 'zunesha-mantle',
  host: zunesha,
  backend: 'zfs',
  medium: 'hdd',
  capacity: tib(40),
  status: 'planned',
  description: 'NAS pool of the second site, served over NFS.',
});

export const proxmoxBackups = defineDataset({
  name: 'mantle-proxmox-backups',
  pool: mantle,
  content: 'backups',
  share: 'nfs',
  network: sanzu,
  quota: tib(8),
  clients: [atlas, prometheus, godzilla],
  status: 'planned',
  description:
    'What the hypervisors keep on the NAS. Guest disks stay local: between sites NFS is too slow.',
});

export const k8sVolumes = defineDataset({
  name: 'mantle-k8s-volumes',
  pool: mantle,
  content: 'volumes',
  share: 'nfs',
  network: sanzu,
  quota: tib(4),
  status: 'planned',
  description: 'Volumes of the cluster that many pods share; no databases.',
});

export const media = defineDataset({
  name: 'mantle-media',
  pool: mantle,
  content: 'media',
  share: 'nfs',
  network: sanzu,
  quota: tib(24),
  status: 'planned',
  description: 'The media library, once the second site is there.',
});
