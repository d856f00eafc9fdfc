import { defineBackup, defineBucket } from '../index.ts';
import { orion } from './clusters.ts';
import { authentik01, media01, proxy01 } from './guests.ts';
import { babylon } from './locations.ts';
import { mantle } from './storage.ts';

export const backups = defineBucket({
  name: 'homelab-babylon-backups-storage',
  location: babylon,
  description: 'Copies of everything that must survive the house.',
});

export const orionDaily = defineBackup({
  name: 'cluster-asgard-orion-cluster-daily',
  source: orion,
  target: backups,
  frequency: 'daily',
  keepDays: 30,
  description: 'Objects and volumes of the cluster.',
});

export const authentikDaily = defineBackup({
  name: 'vm-authentik-01-daily',
  source: authentik01,
  target: backups,
  frequency: 'daily',
  keepDays: 30,
  description: 'Users, and what they may do.',
});

export const proxyWeekly = defineBackup({
  name: 'lxc-proxy-01-weekly',
  source: proxy01,
  target: backups,
  frequency: 'weekly',
  keepDays: 60,
  description: 'The configuration of the management proxy.',
});

export const mediaWeekly = defineBackup({
  name: 'lxc-media-01-weekly',
  source: media01,
  target: backups,
  frequency: 'weekly',
  keepDays: 60,
  description: 'The media server without its library.',
});

export const mantleWeekly = defineBackup({
  name: 'pool-zunesha-mantle-weekly',
  source: mantle,
  target: backups,
  frequency: 'weekly',
  keepDays: 90,
  status: 'planned',
  description: 'All that lies on the storage server.',
});
