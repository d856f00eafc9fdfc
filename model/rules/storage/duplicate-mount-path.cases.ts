import { gib } from '../../entity/index.ts';
import { defineDataset, defineLxc, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';
import { bedrock, nasLabOf } from '../fixtures/_nas.ts';
import { appTemplate, image, orion, runningLabOf } from '../fixtures/_running.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const vm = {
  ...guest,
  name: 'files-01',
  vmId: 1131,
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(40) }],
} as const;
const container = { ...guest, image: debianLxc, rootfs: { pool: atlasBedrock, size: gib(8) } };
const expendable = 'a test';

export const cases: RuleCases = {
  breaks: {
    'a container has two new volumes at one place': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [
          { source: atlasBedrock, path: '/srv/media', size: gib(10) },
          { source: atlasBedrock, path: '/srv/media', size: gib(20) },
        ],
      });
      return labOf({ media01 });
    },
    'slashes that mean nothing hide that two places are one': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        mounts: [
          { source: atlasBedrock, path: '/srv/media', size: gib(10) },
          { source: atlasBedrock, path: '/srv//media/', size: gib(20) },
        ],
      });
      return labOf({ media01 });
    },
    'a VM mounts two shares at one place': () => {
      const films = defineDataset({
        name: 'bedrock-films',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const series = defineDataset({
        name: 'bedrock-series',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const files01 = defineVm({
        ...vm,
        nfsMounts: [
          { dataset: films, path: '/srv/media' },
          { dataset: series, path: '/srv/media' },
        ],
      });
      return nasLabOf({ films, series, files01 });
    },
    'a container mounts a share where its host passes something in': () => {
      const films = defineDataset({
        name: 'bedrock-films',
        pool: bedrock,
        content: 'media',
        share: 'nfs',
      });
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        unprivileged: false,
        mounts: [{ source: atlasBedrock, path: '/srv/media', size: gib(10) }],
        nfsMounts: [{ dataset: films, path: '/srv/media' }],
      });
      return nasLabOf({ films, media01 });
    },
    'a service has two volumes at one place': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1), path: '/config' },
          { purpose: 'cache', data: 'files', size: gib(1), path: '/config' },
        ],
      });
      return runningLabOf({ wiki });
    },
  },
  holds: {
    'a container has two new volumes at two places': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        mounts: [
          { source: atlasBedrock, path: '/srv/films', size: gib(10) },
          { source: atlasBedrock, path: '/srv/series', size: gib(20) },
        ],
      });
      return labOf({ media01 });
    },
    'one place is inside the other, or begins as it does': () => {
      const media01 = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        mounts: [
          { source: atlasBedrock, path: '/srv/media', size: gib(10) },
          { source: atlasBedrock, path: '/srv/media/films', size: gib(20) },
          { source: atlasBedrock, path: '/srv/media-old', size: gib(20) },
        ],
      });
      return labOf({ media01 });
    },
    'two containers and a service in one of them use the same path': () => {
      const mounts = [{ source: atlasBedrock, path: '/srv/media', size: gib(10) }];
      const media01 = defineLxc({ ...container, name: 'media-01', vmId: 1201, mounts });
      const media02 = defineLxc({ ...container, name: 'media-02', vmId: 1202, mounts });
      const jellyfin = defineService({
        name: 'jellyfin',
        runsOn: media01,
        volumes: [
          { purpose: 'films', data: 'media', size: gib(10), path: '/srv/media', expendable },
        ],
      });
      return labOf({ media01, media02, jellyfin });
    },
    'volumes of a service without a path': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1) },
          { purpose: 'cache', data: 'files', size: gib(1) },
        ],
      });
      return runningLabOf({ wiki });
    },
  },
};
