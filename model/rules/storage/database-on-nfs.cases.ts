import { gib, tib } from '../../entity/index.ts';
import {
  defineDataset,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  mantle,
  prometheusBedrock,
  sanzu,
  styx,
} from '../fixtures/_base.ts';
import { bedrock, nasLabOf, nfsLabOf, nfsVolumes, orion } from '../fixtures/_nas.ts';
import { appTemplate, image } from '../fixtures/_running.ts';

const guest = { host: atlas, cores: 2, memory: gib(4), networks: [styx] };
const container = {
  ...guest,
  name: 'media-01',
  vmId: 1201,
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
} as const;

export const cases: RuleCases = {
  breaks: {
    'an SQLite database lies on an NFS share': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'config', data: 'sqlite', on: nfsVolumes, size: gib(5) }],
      });
      return nfsLabOf({ sonarr });
    },
    'a PostgreSQL database lies on an NFS share, beside files that may': () => {
      const forum = defineService({
        name: 'forum',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'uploads', data: 'files', on: nfsVolumes, size: gib(5) },
          { purpose: 'database', data: 'postgres', on: nfsVolumes, size: gib(5) },
        ],
      });
      return nfsLabOf({ forum });
    },
    'a time series database lies on an NFS share': () => {
      const metrics = defineService({
        name: 'metrics',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'data', data: 'tsdb', on: nfsVolumes, size: gib(50) }],
      });
      return nfsLabOf({ metrics });
    },
    'a VM mounts an NFS share of the other site for a database': () => {
      const files = defineDataset({
        name: 'mantle-files',
        pool: mantle,
        content: 'files',
        share: 'nfs',
        network: sanzu,
      });
      const forum01 = defineVm({
        ...guest,
        name: 'forum-01',
        vmId: 1131,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: files, path: '/srv/files' }],
      });
      const forum = defineService({
        name: 'forum',
        runsOn: forum01,
        volumes: [
          { purpose: 'database', data: 'postgres', on: files, size: gib(5), expendable: 'a test' },
        ],
      });
      return labOf({ files, forum01, forum });
    },
    'a host passes the SMB share of another one into a container': () => {
      const files = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'smb',
        clients: [atlas],
      });
      const media01 = defineLxc({ ...container, mounts: [{ source: files, path: '/srv/files' }] });
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: media01,
        volumes: [
          { purpose: 'config', data: 'sqlite', on: files, size: gib(5), expendable: 'a test' },
        ],
      });
      return nasLabOf({ files, media01, sonarr });
    },
    'a container mounts the NFS share of its own host by itself': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(4),
      });
      const files = defineDataset({ name: 'mantle-files', pool, content: 'files', share: 'nfs' });
      const media01 = defineLxc({
        ...container,
        unprivileged: false,
        nfsMounts: [{ dataset: files, path: '/srv/files' }],
      });
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: media01,
        volumes: [
          { purpose: 'config', data: 'sqlite', on: files, size: gib(5), expendable: 'a test' },
        ],
      });
      return labOf({ pool, files, media01, sonarr });
    },
  },
  holds: {
    'an SQLite database lies on the disk of its node, and files on the share': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(5) },
          { purpose: 'posters', data: 'files', on: nfsVolumes, size: gib(20) },
        ],
      });
      return nfsLabOf({ sonarr });
    },
    'a database lies in the pool under its node': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'config', data: 'sqlite', on: prometheusBedrock, size: gib(5) }],
      });
      return nfsLabOf({ sonarr });
    },
    'a database lies on a disk that is served over iSCSI': () => {
      const disks = defineDataset({
        name: 'bedrock-disks',
        pool: bedrock,
        content: 'vm-disks',
        share: 'iscsi',
        clients: [atlas],
      });
      const forum01 = defineVm({
        ...guest,
        name: 'forum-01',
        vmId: 1131,
        image: debian,
        disks: [{ pool: disks, size: gib(40) }],
      });
      const forum = defineService({
        name: 'forum',
        runsOn: forum01,
        volumes: [
          { purpose: 'database', data: 'postgres', on: disks, size: gib(5), expendable: 'a test' },
        ],
      });
      return nasLabOf({ disks, forum01, forum });
    },
    'a host passes a dataset of its own, which others mount over NFS, into a container': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(4),
      });
      const files = defineDataset({ name: 'mantle-files', pool, content: 'files', share: 'nfs' });
      const media01 = defineLxc({ ...container, mounts: [{ source: files, path: '/srv/files' }] });
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: media01,
        volumes: [
          { purpose: 'config', data: 'sqlite', on: files, size: gib(5), expendable: 'a test' },
        ],
      });
      return labOf({ pool, files, media01, sonarr });
    },
    'a database lies in a dataset that is not shared': () => {
      const pool = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'zfs',
        capacity: tib(4),
      });
      const disks = defineDataset({ name: 'mantle-disks', pool, content: 'vm-disks' });
      const forum01 = defineVm({
        ...guest,
        name: 'forum-01',
        vmId: 1131,
        image: debian,
        disks: [{ pool: disks, size: gib(40) }],
      });
      const forum = defineService({
        name: 'forum',
        runsOn: forum01,
        volumes: [
          { purpose: 'database', data: 'postgres', on: disks, size: gib(5), expendable: 'a test' },
        ],
      });
      return labOf({ pool, disks, forum01, forum });
    },
  },
};
