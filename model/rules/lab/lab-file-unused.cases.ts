import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a new file is in no import': {
      ...parts,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
      `,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        });
      `,
    },

    'two files import each other, and nobody imports either': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';
        import { domain } from './names.ts';

        export const zone = defineZone({ name: domain });
      `,
      'model/lab/names.ts': `
        import * as edge from './edge.ts';

        export const domain = 'example.com';
        export const zones = edge;
      `,
    },

    'only its type is imported': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
        export type Domain = 'example.com';
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import type { Domain } from './edge.ts';
        import { asgard } from './locations.ts';

        export const domain: Domain = 'example.com';
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'only its test imports it': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
      `,
      'model/lab/edge.test.ts': `
        import { zone } from './edge.ts';

        if (zone.name !== 'example.com') throw new Error('another zone');
      `,
    },
  },

  holds: {
    'the file is imported, and a part of the lab': {
      ...parts,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
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

    'a file is imported by one that is a part, and exported from there': {
      ...sound,
      'model/lab/storage-networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const phlegethon = defineVlan({ name: 'phlegethon-storage-vlan', location: asgard });
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export { phlegethon } from './storage-networks.ts';
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a file is imported while another one runs': {
      ...sound,
      'model/lab/edge.ts': `
        import { defineZone } from '../index.ts';

        export const zone = defineZone({ name: 'example.com' });
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const { zone } = await import('./edge.ts');
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a file declares nothing': {
      ...sound,
      'model/lab/notes.ts': `
        export const bought = { atlas: '2024-11', godzilla: '2025-03' };
      `,
    },

    'tests and declarations are imported by nobody': {
      ...sound,
      'model/lab/hosts.test.ts': `
        import { defineZone } from '../index.ts';

        defineZone({ name: 'example.com' });
      `,
      'model/lab/globals.d.ts': `
        declare function defineAnything(what: string): void;
      `,
    },

    'a folder below is another matter': {
      ...sound,
      'model/lab/drafts/edge.ts': `
        import { defineZone } from '../../index.ts';

        export const zone = defineZone({ name: 'example.com' });
      `,
    },
  },
};
