import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a network is declared without export': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        const bifrost = defineVlan({ name: 'bifrost-iot-vlan', location: asgard });
      `,
    },

    'and another entity uses it': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, defineVlan, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

        const phlegethon = defineVlan({ name: 'phlegethon-storage-vlan', location: asgard });
        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox',
          cores: 16,
          memory: gib(64),
          networks: [styx, phlegethon],
        });
      `,
    },

    'what only it leads to goes with it': {
      ...sound,
      'model/lab/storage.ts': `
        import { defineDataset, defineStoragePool, tib } from '../index.ts';
        import { atlas } from './hosts.ts';

        export const bedrock = defineStoragePool({
          name: 'atlas-bedrock',
          host: atlas,
          backend: 'zfs',
          capacity: tib(2),
        });
        const mantle = defineStoragePool({
          name: 'atlas-mantle',
          host: atlas,
          backend: 'zfs',
          capacity: tib(8),
        });
        const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media' });
      `,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';
        import * as storage from './storage.ts';

        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts, storage],
        });
      `,
    },

    'nobody collects what a loop makes': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan, formatName } from '../index.ts';
        import { convention } from './convention.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        for (const purpose of ['iot', 'guests', 'cameras']) {
          const name = formatName(convention, 'vlan', { codename: 'bifrost', purpose });
          defineVlan({ name, location: asgard });
        }
      `,
    },

    'the index declares it, and does not list it': {
      ...sound,
      'model/lab/index.ts': `
        import { defineLab, defineZone } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        const zone = defineZone({ name: 'example.com' });
        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        });
      `,
    },

    'a file is missing in the parts, and others use what it exports': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const acheron = defineVlan({ name: 'acheron-management-vlan', location: asgard });
      `,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { acheron, styx } from './networks.ts';

        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox',
          cores: 16,
          memory: gib(64),
          networks: [acheron, styx],
        });
      `,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';

        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, hosts],
        });
      `,
    },

    'a file is missing in the parts, and nobody uses what it exports': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
        export const old = defineZone({ name: 'example.org' });
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import './edge.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a file in the parts has lost every export, which is told once': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        const zone = defineZone({ name: 'example.com' });
      `,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as edge from './edge.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts, edge],
        });
      `,
    },

    'a file is run twice, under two addresses': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts?again';

        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox',
          cores: 16,
          memory: gib(64),
          networks: [styx],
        });
      `,
    },
  },

  holds: {
    'the network is exported': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = defineVlan({ name: 'bifrost-iot-vlan', location: asgard });
      `,
    },

    'a list of entities is exported': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan, formatName } from '../index.ts';
        import { convention } from './convention.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const others = ['iot', 'guests', 'cameras'].map((purpose) => {
          const name = formatName(convention, 'vlan', { codename: 'bifrost', purpose });
          return defineVlan({ name, location: asgard });
        });
      `,
    },

    'a constant is exported further down, under another name': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        const bifrost = defineVlan({ name: 'bifrost-iot-vlan', location: asgard });
        export { bifrost as iot };
      `,
    },

    'the index lists what it declares': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab, defineZone } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        const zone = defineZone({ name: 'example.com' });
        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts, { zone }],
        });
      `,
    },

    'a file elsewhere declares more than this lab wants': {
      ...sound,
      'model/shared/zones.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
        export const other = defineZone({ name: 'example.org' });
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export { zone } from '../shared/zones.ts';
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },
  },
};
