import { gib, tib } from '../../entity/index.ts';
import {
  defineCloudVm,
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
  coruscant,
  debian,
  debianLxc,
  godzilla,
  labOf,
  mantle,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { authentik01, proxy01, runningLabOf } from '../fixtures/_running.ts';

const size = { cores: 2, memory: gib(4) };
const onAtlas = {
  ...size,
  host: atlas,
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const onPrometheus = {
  ...onAtlas,
  host: prometheus,
  disks: [{ pool: prometheusBedrock, size: gib(20) }],
};
const container = {
  ...size,
  host: atlas,
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
};

export const cases: RuleCases = {
  breaks: {
    'two VMs on two hosts have one name': () => {
      const web1 = defineVm({ ...onAtlas, name: 'web-01', vmId: 1131 });
      const web2 = defineVm({ ...onPrometheus, name: 'web-01', vmId: 1132 });
      return labOf({ web1, web2 });
    },

    'a container has the name of a VM': () => {
      const onVm = defineVm({ ...onAtlas, name: 'media-01', vmId: 1131 });
      const onLxc = defineLxc({ ...container, name: 'media-01', vmId: 1201 });
      return labOf({ onVm, onLxc });
    },

    'a VM in a cloud has the name of one at home': () => {
      const atHome = defineVm({ ...onAtlas, name: 'bastion-01', vmId: 1131 });
      const inCloud = defineCloudVm({
        ...size,
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        disk: gib(50),
        image: 'debian-13-arm64',
      });
      return labOf({ atHome, inCloud });
    },

    'a service moves, and its new home is only planned': () => {
      const wiki = defineService({ name: 'wiki', runsOn: authentik01 });
      const next = defineService({ name: 'wiki', runsOn: proxy01, status: 'planned' });
      return runningLabOf({ wiki, next });
    },

    'pools of two hosts share a codename, and with it the names of their datasets': () => {
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host: godzilla,
        backend: 'zfs',
        capacity: tib(4),
      });
      const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media' });
      const games = defineDataset({ name: 'mantle-media', pool, content: 'media' });
      return labOf({ pool, media, games });
    },

    'three of one name are two too many': () => {
      const web1 = defineVm({ ...onAtlas, name: 'web-01', vmId: 1131 });
      const web2 = defineVm({ ...onAtlas, name: 'web-01', vmId: 1132 });
      const web3 = defineVm({ ...onAtlas, name: 'web-01', vmId: 1133 });
      return labOf({ web1, web2, web3 });
    },
  },

  holds: {
    'the second one has the next number': () => {
      const web1 = defineVm({ ...onAtlas, name: 'web-01', vmId: 1131 });
      const web2 = defineVm({ ...onPrometheus, name: 'web-02', vmId: 1132 });
      return labOf({ web1, web2 });
    },

    'another environment has numbers of its own': () => {
      const web = defineVm({ ...onAtlas, name: 'web-01', vmId: 1131 });
      const draft = defineVm({
        ...onAtlas,
        name: 'dev-web-01',
        environment: 'dev',
        vmId: 1132,
      });
      return labOf({ web, draft });
    },

    'a service is called like the container that it runs on': () => {
      const media01 = defineLxc({ ...container, name: 'media-01', vmId: 1201 });
      const media = defineService({ name: 'media-01', runsOn: media01 });
      return labOf({ media01, media });
    },
  },
};
