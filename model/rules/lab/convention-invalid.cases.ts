import { gib } from '../../entity/index.ts';
import {
  defineBucket,
  defineConvention,
  defineLab,
  defineVlan,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';

const { asgard, atlas, atlasBedrock, babylon, convention, debian, labOf, styx } = base;
const { codenames } = convention;

export const cases: RuleCases = {
  breaks: {
    'a codename is registered for two kinds': () => {
      const own = defineConvention({
        version: 2,
        codenames: {
          host: { atlas: 'Titan', prometheus: 'Titan', godzilla: 'Kaiju', zunesha: 'One Piece' },
          namespace: { atlas: 'Titan: what carries everything' },
        },
        patterns: {},
      });
      return labOf({}, own);
    },

    'a codename has two words, or no meaning': () => {
      const own = defineConvention({
        ...convention,
        codenames: {
          ...codenames,
          host: { ...codenames.host, 'king-ghidorah': 'Kaiju', mothra: ' ' },
        },
      });
      return labOf({}, own);
    },

    'a kind is misspelt': () => {
      const own = defineConvention({
        ...convention,
        codenames: {
          ...codenames,
          // @ts-expect-error the compiler says so too
          hots: { mothra: 'Kaiju: the moth' },
        },
        // @ts-expect-error
        patterns: { vms: '{role}-{nn}', namespace: '{app}' },
      });
      return labOf({}, own);
    },

    'a pattern has a placeholder that there is not, or twice the same one': () => {
      const own = defineConvention({
        ...convention,
        patterns: {
          backup: '{type}-{nam}-{frequency}',
          vm: '{role}-{nn}-{nn}',
        },
      });
      return labOf({}, own);
    },

    'nobody could tell where one part of a name ends': () => {
      const own = defineConvention({
        ...convention,
        patterns: { vm: '{role}-{purpose}-{nn}' },
      });
      return labOf({}, own);
    },

    'a pattern would give many things one name': () => {
      const own = defineConvention({
        ...convention,
        patterns: { host: '{location}-host', tunnel: 'tunnel' },
      });
      return labOf({}, own);
    },

    'a pattern is not made of words and placeholders': () => {
      const own = defineConvention({
        ...convention,
        patterns: {
          vm: '{role}{nn}',
          lxc: '{role?}-{nn}',
          'cloud-vm': '{role}-{nn}-{env?}',
        },
      });
      return labOf({}, own);
    },

    'names are judged by the default in place of a broken pattern': () => {
      const own = defineConvention({ ...convention, patterns: { vm: '{rolle}-{nn}' } });
      const web = defineVm({
        name: 'web-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ web }, own);
    },

    'the version is no whole number, and the name of the lab no word': () => {
      const own = defineConvention({ ...convention, version: 1.5, org: 'Home Lab' });
      return labOf({}, own);
    },

    'the convention is a plain object in the lab': () => {
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention: {
          version: 1,
          org: 'homelab',
          codenames: { ...codenames, namespace: { atlas: 'Titan: what carries everything' } },
          patterns: {},
        },
        parts: [base],
      });
    },
  },

  holds: {
    'each codename is of one kind': () => {
      const own = defineConvention({
        version: 2,
        codenames: {
          host: { atlas: 'Titan', prometheus: 'Titan', godzilla: 'Kaiju', zunesha: 'One Piece' },
          namespace: { freya: 'Norse mythology: what many share' },
        },
        patterns: {},
      });
      return labOf({}, own);
    },

    'a pattern is another one than the default': () => {
      const own = defineConvention({
        ...convention,
        patterns: { vm: '{location}-{role}-{nn}', vlan: '{codename}-{purpose}-vlan' },
      });
      const web = defineVm({
        name: 'asgard-web-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ web }, own);
    },

    'the lab has a name of two words': () => {
      const own = defineConvention({ ...convention, version: 1, org: 'my-home' });
      const name: string = 'my-home-babylon-photos-storage';
      const photos = defineBucket({ name, location: babylon });
      return labOf({ photos }, own);
    },

    'a kind is left out, and takes any codename': () => {
      const { vlan: _, ...others } = codenames;
      const lethe = defineVlan({ name: 'lethe-games-vlan', location: asgard });
      return labOf({ lethe }, defineConvention({ ...convention, codenames: others }));
    },
  },
};
