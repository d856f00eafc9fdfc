import { gib } from '../../entity/index.ts';
import { defineBackup, defineDataset, defineLxc, defineService } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debianLxc,
  godzilla,
  godzillaBedrock,
  mantle,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  bucket,
  image,
  orion,
  proxy01,
  runningLabOf,
} from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'the copies of a pool lie in that pool': () => {
      const copies = defineDataset({ name: 'mantle-copies', pool: mantle, content: 'backups' });

      const mantleWeekly = defineBackup({
        name: 'pool-zunesha-mantle-weekly',
        source: mantle,
        target: copies,
        frequency: 'weekly',
      });
      return runningLabOf({ copies, mantleWeekly });
    },

    'a bucket is copied into itself': () => {
      const bucketMonthly = defineBackup({
        name: 'bucket-homelab-babylon-backups-storage-monthly',
        source: bucket,
        target: bucket,
        frequency: 'monthly',
        keepDays: 90,
      });
      return runningLabOf({ bucketMonthly });
    },

    'a dataset is copied to its neighbour': () => {
      const photos = defineDataset({ name: 'mantle-photos', pool: mantle, content: 'files' });
      const copies = defineDataset({ name: 'mantle-copies', pool: mantle, content: 'backups' });

      const photosDaily = defineBackup({
        name: 'dataset-mantle-photos-daily',
        source: photos,
        target: copies,
        frequency: 'daily',
      });
      return runningLabOf({ photos, copies, photosDaily });
    },

    'guests are copied to the pools of their disks': () => {
      const authentikHourly = defineBackup({
        name: 'vm-authentik-01-hourly',
        source: authentik01,
        target: atlasBedrock,
        frequency: 'hourly',
      });
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: prometheusBedrock,
        frequency: 'daily',
      });
      return runningLabOf({ authentikHourly, proxyDaily });
    },

    'a host is copied to a pool of its own': () => {
      const godzillaWeekly = defineBackup({
        name: 'host-asgard-godzilla-weekly',
        source: godzilla,
        target: godzillaBedrock,
        frequency: 'weekly',
      });
      return runningLabOf({ godzillaWeekly });
    },

    'a cluster is copied to the disks of one of its nodes': () => {
      const orionHourly = defineBackup({
        name: 'cluster-asgard-orion-cluster-hourly',
        source: orion,
        target: godzillaBedrock,
        frequency: 'hourly',
      });
      return runningLabOf({ orionHourly });
    },

    'services are copied to the disks that their volumes may lie on': () => {
      const volumes = [{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/data' }] as const;
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes,
      });
      const wikiHourly = defineBackup({
        name: 'service-wiki-hourly',
        source: wiki,
        target: prometheusBedrock,
        frequency: 'hourly',
      });

      const notes = defineService({ name: 'notes', runsOn: authentik01, volumes });
      const notesHourly = defineBackup({
        name: 'service-notes-hourly',
        source: notes,
        target: atlasBedrock,
        frequency: 'hourly',
      });
      return runningLabOf({ wiki, wikiHourly, notes, notesHourly });
    },

    'a service is copied to the pool of the mount that its volume lies in': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: godzillaBedrock,
        content: 'media',
        share: 'nfs',
        clients: [atlas],
      });
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1202,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [{ source: media, path: '/srv/media' }],
        networks: [styx],
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [{ purpose: 'photos', data: 'files', size: gib(100), path: '/srv/media/photos' }],
      });

      const galleryDaily = defineBackup({
        name: 'service-gallery-daily',
        source: gallery,
        target: godzillaBedrock,
        frequency: 'daily',
      });
      return runningLabOf({ media, media01, gallery, galleryDaily });
    },
  },

  holds: {
    'the copies of a pool go to a bucket': () => {
      const mantleWeekly = defineBackup({
        name: 'pool-zunesha-mantle-weekly',
        source: mantle,
        target: bucket,
        frequency: 'weekly',
      });
      return runningLabOf({ mantleWeekly });
    },

    'a dataset is copied elsewhere, and its neighbour holds other backups': () => {
      const photos = defineDataset({ name: 'mantle-photos', pool: mantle, content: 'files' });
      const copies = defineDataset({ name: 'mantle-copies', pool: mantle, content: 'backups' });

      const photosDaily = defineBackup({
        name: 'dataset-mantle-photos-daily',
        source: photos,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ photos, copies, photosDaily });
    },
  },
};
