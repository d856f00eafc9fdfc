import { defineHost, gib } from '../index.ts';
import { asgard, wano } from './locations.ts';
import { acheron, phlegethon, sanzu } from './networks.ts';

// Cores, memory and cards are assumptions: edit them to what you have.

/** First Proxmox node: control plane and identity. */
export const atlas = defineHost({
  name: 'asgard-atlas',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron, phlegethon],
  description: 'Control plane and identity.',
});

/** Second Proxmox node: workers and media. */
export const prometheus = defineHost({
  name: 'asgard-prometheus',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron, phlegethon],
  description: 'Workers and media.',
});

/** The node with the graphics card. */
export const godzilla = defineHost({
  name: 'asgard-godzilla',
  location: asgard,
  platform: 'proxmox',
  cores: 24,
  memory: gib(96),
  networks: [acheron, phlegethon],
  gpus: [
    {
      name: 'rtx-4090',
      device: '10de:2684',
      subsystem: '1043:889a',
      path: '0000:01:00',
      iommuGroup: 1,
    },
  ],
  description: 'GPU workloads.',
});

/** Storage server of the second site. */
export const zunesha = defineHost({
  name: 'wano-zunesha',
  location: wano,
  platform: 'truenas',
  cores: 8,
  memory: gib(64),
  networks: [sanzu],
  status: 'planned',
  description: 'Central storage.',
});
