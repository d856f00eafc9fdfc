import { defineHost, gib } from '../index.ts';
import { asgard, wano } from './locations.ts';
import { acheron, phlegethon, sanzu } from './networks.ts';

// Cores, memory and cards are assumptions: edit them to what you have.

export const atlas = defineHost({
  name: 'asgard-atlas',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron, phlegethon],
  description: 'Control plane and identity.',
});

export const prometheus = defineHost({
  name: 'asgard-prometheus',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron, phlegethon],
  description: 'Workers and media.',
});

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
  description: 'Work that needs a graphics card.',
});

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
