import { gib } from '../../entity/index.ts';
import {
  defineBucket,
  defineConvention,
  defineLab,
  defineLxc,
  defineService,
  defineVlan,
  defineVm,
  defineZone,
} from '../../kinds/index.ts';
import type { Lab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';
import { appTemplate, image, orion, runningLabOf } from '../fixtures/_running.ts';

const { asgard, atlas, atlasBedrock, babylon, convention, debian, debianLxc, labOf, styx } = base;
const { codenames } = convention;

/** A lab whose VLANs may have one more codename. */
const labWithVlan = (codename: string, parts: Readonly<Record<string, object>>): Lab => {
  const vlan = { ...codenames.vlan, [codename]: 'A word of many letters' };
  return labOf(parts, { ...convention, codenames: { ...codenames, vlan } });
};

const size = { cores: 2, memory: gib(4) };
const container = {
  ...size,
  host: atlas,
  image: debianLxc,
  networks: [styx],
  rootfs: { pool: atlasBedrock, size: gib(8) },
};
const web = { runsOn: orion, chart: appTemplate, image } as const;

/** A domain of 235 characters: with it, that of `asgard-prometheus` is the longest name in DNS. */
const deep = `${'far.'.repeat(58)}way`;

/** The lab of the shared parts under another domain. */
const labUnder = (domain: string, parts: Readonly<Record<string, object>>): Lab =>
  defineLab({
    name: 'fixture',
    domain,
    repository: 'https://github.com/example/fixture',
    convention,
    parts: [base, parts],
  });

export const cases: RuleCases = {
  breaks: {
    'a bucket has a longer name than S3 takes': () => {
      const photos = defineBucket({
        name: 'homelab-babylon-pictures-of-all-holidays-and-birthdays-since-1998-storage',
        location: babylon,
      });
      return labOf({ photos });
    },

    'a namespace has two characters too many': () => {
      const metrics = defineService({
        ...web,
        name: 'metrics',
        namespace: 'everything-that-watches-over-the-other-things-in-this-one-cluster',
      });
      return runningLabOf({ metrics });
    },

    'a service has one character more than Helm takes': () => {
      const watch = defineService({
        ...web,
        name: 'watches-over-everything-else-that-runs-in-this-cluster',
      });
      return runningLabOf({ watch });
    },

    'the name of a claim grows with that of its service': () => {
      const watch = defineService({
        ...web,
        name: 'watches-over-all-other-things-that-run-in-this-house',
        volumes: [
          {
            purpose: 'measurements',
            data: 'files',
            size: gib(5),
            path: '/data',
          },
        ],
      });
      return runningLabOf({ watch });
    },

    'a container has a longer name than a Proxmox guest': () => {
      const watch = defineLxc({
        ...container,
        name: 'watches-over-all-other-things-that-run-in-this-one-small-house-01',
        vmId: 1201,
      });
      return labOf({ watch });
    },

    'a VM that no tool takes is not warned of those that cut names': () => {
      const watch = defineVm({
        ...size,
        name: 'watches-over-all-other-things-that-run-in-this-one-small-house-01',
        host: atlas,
        vmId: 1101,
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ watch });
    },

    'a codename is too long for a network interface': () => {
      const rivers = defineVlan({ name: 'phlegethontische-rivers-vlan', location: asgard });
      return labWithVlan('phlegethontische', { rivers });
    },

    'a bucket begins with letters that AWS keeps for itself': () => {
      const photos = defineBucket({ name: 'sthree-babylon-photos-storage', location: babylon });
      const own = defineConvention({ ...convention, org: 'sthree' });
      return labOf({ photos }, own);
    },

    'a part of a zone is longer than DNS takes between dots': () => {
      const label = 'the-house-at-the-end-of-the-road-with-the-blue-door-and-the-cats';
      const zone = defineZone({ name: `${label}.example.com` });
      return labOf({ zone });
    },

    'the DNS name of a machine is too long, because the domain is': () => {
      const gatekeeper = defineLxc({ ...container, name: 'gatekeeper-01', vmId: 1201 });
      return labUnder(deep, { gatekeeper });
    },

    'a namespace begins with a digit': () => {
      const printer = defineService({ ...web, name: 'printer', namespace: '3d-printing' });
      return runningLabOf({ printer });
    },

    'a name is longer than anybody reads': () => {
      const name: string = `${'very-'.repeat(110)}long`;
      const watch = defineService({ ...web, name });
      return runningLabOf({ watch });
    },
  },

  holds: {
    'the purpose of the bucket says less': () => {
      const photos = defineBucket({
        name: 'homelab-babylon-photos-storage',
        location: babylon,
      });
      return labOf({ photos });
    },

    'names are exactly as long as their tools take': () => {
      const photos = defineBucket({
        name: 'homelab-babylon-pictures-of-all-holidays-and-birthdays2-storage',
        location: babylon,
      });
      const watch = defineLxc({
        ...container,
        name: 'watches-over-all-other-things-that-run-in-one-little-house21-01',
        vmId: 1202,
      });
      const metrics = defineService({
        ...web,
        name: 'watches-over-everything-else-that-runs-in-one-cluster',
        namespace: 'everything-that-watches-over-the-other-things-in-that-1-cluster',
        volumes: [
          {
            purpose: 'measuring',
            data: 'files',
            size: gib(5),
            path: '/data',
          },
        ],
      });
      return runningLabOf({ photos, watch, metrics });
    },

    'a network interface takes a codename of 15 letters': () => {
      const rivers = defineVlan({ name: 'phlegethontisch-rivers-vlan', location: asgard });
      return labWithVlan('phlegethontisch', { rivers });
    },

    'the domain is long, and the names of all machines fit': () => {
      return labUnder(deep, { zone: defineZone({ name: deep }) });
    },
  },
};
