import { defineVlan } from '../index.ts';
import { asgard, wano } from './locations.ts';

// Ids and addresses are secrets: they live in the vault, under these names.

export const acheron = defineVlan({
  name: 'acheron-management-vlan',
  location: asgard,
  description: 'Management pages and SSH of the hypervisors.',
});

export const styx = defineVlan({
  name: 'styx-servers-vlan',
  location: asgard,
  description: 'Servers: cluster nodes and identity.',
});

export const phlegethon = defineVlan({
  name: 'phlegethon-storage-vlan',
  location: asgard,
  description: 'Traffic between hypervisors and storage.',
});

export const rubicon = defineVlan({
  name: 'rubicon-applications-vlan',
  location: asgard,
  description: 'Kubernetes and other applications.',
});

export const bifrost = defineVlan({
  name: 'bifrost-iot-vlan',
  location: asgard,
  description: 'Things that nobody should trust.',
});

export const sanzu = defineVlan({
  name: 'sanzu-storage-vlan',
  location: wano,
  status: 'planned',
  description: 'Traffic of the storage server.',
});
