import { gib, tib } from '../../entity/index.ts';
import {
  defineBackup,
  defineBucket,
  defineCloudVm,
  defineDataset,
  defineHost,
  defineImage,
  defineLab,
  defineLxc,
  defineService,
  defineStoragePool,
  defineVlan,
  defineVm,
  formatName,
} from '../../kinds/index.ts';
import type { Lab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  babylon,
  convention,
  coruscant,
  debian,
  debianLxc,
  labOf,
  mantle,
  styx,
  wano,
} from '../fixtures/_base.ts';
import { appTemplate, bucket, image, orion, proxy01, runningLabOf } from '../fixtures/_running.ts';

/** A name that the compiler does not look at, as those that are made or read somewhere. */
const named = (name: string): string => name;

const size = { cores: 2, memory: gib(4) };
const machine = {
  ...size,
  host: atlas,
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const container = {
  ...size,
  host: atlas,
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
};
const inCloud = { ...size, shape: 'small', disk: gib(50), image: 'debian-13' };
const web = { runsOn: orion, chart: appTemplate, image } as const;

/** Guests of this lab bear the location of their host, or of their cloud, in front. */
const guest = '{location}-{role}-{nn}';
const located = { ...convention, patterns: { vm: guest, lxc: guest, 'cloud-vm': guest } };

const server = { location: wano, platform: 'truenas', cores: 8, memory: gib(64) } as const;
const disks = { backend: 'zfs', capacity: tib(4) } as const;

/** A lab whose VLANs, pools and datasets bear their location in front. */
const labOfPlaces = (parts: Readonly<Record<string, object>>): Lab =>
  defineLab({
    name: 'fixture',
    domain: 'example.com',
    repository: 'https://github.com/example/fixture',
    convention: {
      ...convention,
      patterns: {
        vlan: '{location}-{codename}-{purpose}',
        pool: '{location}-{host}-{codename}',
        dataset: '{location}-{host}-{pool}-{purpose}',
      },
    },
    parts: [{ wano }, parts],
  });

export const cases: RuleCases = {
  breaks: {
    'names are made in a loop, and lack a digit': () => {
      const workers = [1, 2].map((nn) =>
        defineVm({ ...machine, name: `k8s-worker-${nn}`, vmId: 1110 + nn }),
      );
      return labOf({ workers });
    },

    'a host begins with another location': () => {
      const host = defineHost({
        name: named('wano-prometheus'),
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      return labOf({ host });
    },

    'a name has upper-case letters, an underscore or a blank': () => {
      const names = ['Web-01', 'web_01', 'web 01'].map(named);
      const guests = names.map((name, index) => defineVm({ ...machine, name, vmId: 1111 + index }));
      return labOf({ guests });
    },

    'a name has a hyphen at its end, or none but hyphens': () => {
      const names = ['web-01-', '-'].map(named);
      const guests = names.map((name, index) => defineVm({ ...machine, name, vmId: 1111 + index }));
      return labOf({ guests });
    },

    'a name is empty': () => {
      const guest = defineVm({ ...machine, name: named(''), vmId: 1111 });
      return labOf({ guest });
    },

    'a guest says another environment than it belongs to': () => {
      const draft = defineVm({ ...machine, name: named('dev-web-01'), vmId: 1111 });
      const trial = defineVm({
        ...machine,
        name: named('web-01'),
        environment: 'test',
        vmId: 1112,
      });
      const both = defineVm({
        ...machine,
        name: named('dev-web-02'),
        environment: 'staging',
        vmId: 1113,
      });
      return labOf({ draft, trial, both });
    },

    'an image is of a day that does not exist': () => {
      const alpine = defineImage({
        name: named('tpl-alpine-3-2026-02-29'),
        type: 'lxc-template',
        url: 'https://example.com/alpine.tar.zst',
        checksum: '0'.repeat(64),
      });
      return labOf({ alpine });
    },

    'a VLAN lacks its ending': () => {
      const rubicon = defineVlan({ name: named('rubicon-games'), location: asgard });
      return labOf({ rubicon });
    },

    'a dataset begins with the name of its host': () => {
      const media = defineDataset({
        name: named('zunesha-media'),
        pool: mantle,
        content: 'media',
      });
      return labOf({ media });
    },

    'a bucket begins with the name of another lab': () => {
      const photos = defineBucket({
        name: named('mylab-babylon-photos-storage'),
        location: babylon,
      });
      return labOf({ photos });
    },

    'a backup is named after another guest, or another frequency': () => {
      const common = { source: proxy01, target: bucket } as const;
      const other = defineBackup({
        ...common,
        name: named('lxc-proxy-02-daily'),
        frequency: 'daily',
      });
      const often = defineBackup({
        ...common,
        name: named('lxc-proxy-01-hourly'),
        frequency: 'weekly',
      });
      return runningLabOf({ other, often });
    },

    'a namespace has an upper-case letter': () => {
      const gallery = defineService({ ...web, name: 'gallery', namespace: 'Pictures' });
      return runningLabOf({ gallery });
    },

    'the purpose of a volume, which ends the name of its claim, is two words': () => {
      const gallery = defineService({
        ...web,
        name: 'gallery',
        volumes: [{ purpose: 'small-pictures', data: 'files', size: gib(1), path: '/small' }],
      });
      return runningLabOf({ gallery });
    },

    'guests lack the location that this lab wants, or say another one': () => {
      const web = defineVm({ ...machine, name: 'wano-web-01', vmId: 1101 });
      const media = defineLxc({ ...container, name: 'media-01', vmId: 1201 });
      const bastion = defineCloudVm({
        ...inCloud,
        name: 'asgard-bastion-01',
        location: coruscant,
      });
      return labOf({ web, media, bastion }, located);
    },

    'pools, datasets and VLANs say another location than they are at': () => {
      const sanzu = defineVlan({ name: named('asgard-sanzu-storage'), location: wano });
      const host = defineHost({ ...server, name: 'wano-zunesha', networks: [sanzu] });
      const mantle = defineStoragePool({ ...disks, name: named('asgard-zunesha-mantle'), host });
      const media = defineDataset({
        name: named('wano-atlas-mantle-media'),
        pool: mantle,
        content: 'media',
      });
      return labOfPlaces({ sanzu, host, mantle, media });
    },
  },

  holds: {
    'names in a loop are made by the convention': () => {
      const workers = [1, 2].map((nn) => {
        const name = formatName(convention, 'vm', { role: 'k8s-worker', nn });
        return defineVm({ ...machine, name, vmId: 1110 + nn });
      });
      return labOf({ workers });
    },

    'the environment stands in front, but not that of production': () => {
      const web = defineVm({
        ...machine,
        name: 'web-01',
        environment: 'production',
        vmId: 1111,
      });
      const draft = defineVm({ ...machine, name: 'dev-web-01', environment: 'dev', vmId: 1112 });
      return labOf({ web, draft });
    },

    'a role may begin like an environment': () => {
      const web = defineVm({ ...machine, name: 'developer-01', vmId: 1111 });
      return labOf({ web });
    },

    'the 29th of February of a leap year': () => {
      const alpine = defineImage({
        name: 'tpl-alpine-3-2028-02-29',
        type: 'lxc-template',
        url: 'https://example.com/alpine.tar.zst',
        checksum: '0'.repeat(64),
      });
      return labOf({ alpine });
    },

    'many applications share a namespace with a codename': () => {
      const gallery = defineService({ ...web, name: 'gallery', namespace: 'freya-ns' });
      const frames = defineService({ ...web, name: 'frames', namespace: 'freya-ns' });
      return runningLabOf({ gallery, frames });
    },

    'guests bear the location that this lab wants': () => {
      const web = defineVm({ ...machine, name: 'asgard-web-01', vmId: 1101 });
      const media = defineLxc({ ...container, name: 'asgard-media-01', vmId: 1201 });
      const bastion = defineCloudVm({
        ...inCloud,
        name: 'coruscant-db-01',
        location: coruscant,
      });
      return labOf({ web, media, bastion }, located);
    },

    'pools, datasets and VLANs say where they are': () => {
      const sanzu = defineVlan({ name: named('wano-sanzu-storage'), location: wano });
      const host = defineHost({ ...server, name: 'wano-zunesha', networks: [sanzu] });
      const mantle = defineStoragePool({ ...disks, name: named('wano-zunesha-mantle'), host });
      const media = defineDataset({
        name: named('wano-zunesha-mantle-media'),
        pool: mantle,
        content: 'media',
      });
      return labOfPlaces({ sanzu, host, mantle, media });
    },
  },
};
