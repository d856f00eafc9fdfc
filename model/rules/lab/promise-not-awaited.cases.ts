import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'an asynchronous function makes a network': {
      ...sound,
      'model/lab/networks.ts': `
        import { readFile } from 'node:fs/promises';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        async function makeVlan(name: string) {
          const notes = await readFile(new URL('networks.md', import.meta.url), 'utf8');
          return defineVlan({ name, location: asgard, description: notes.trim() });
        }

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = makeVlan('bifrost-iot-vlan');
      `,
      'model/lab/networks.md': `
        For things.
      `,
    },

    'a list of promises': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const makeVlan = async (name: string) => defineVlan({ name, location: asgard });

        export const styx = await makeVlan('styx-servers-vlan');
        export const others = ['bifrost-iot-vlan', 'rubicon-guests-vlan'].map(makeVlan);
      `,
    },

    'a promise of several': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const makeVlan = async (name: string) => defineVlan({ name, location: asgard });

        export const styx = await makeVlan('styx-servers-vlan');
        export const others = Promise.all(
          ['bifrost-iot-vlan', 'rubicon-guests-vlan'].map(makeVlan),
        );
      `,
    },

    'a file is imported while the index runs': {
      ...sound,
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
          parts: [locations, networks, hosts, import('./edge.ts')],
        });
      `,
    },

    'a promise takes longer than anybody waits': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = new Promise((settle) => setTimeout(settle, 60_000).unref());
      `,
    },
  },

  holds: {
    'the call is awaited, at the top of the file': {
      ...sound,
      'model/lab/networks.ts': `
        import { readFile } from 'node:fs/promises';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        async function makeVlan(name: string) {
          const notes = await readFile(new URL('networks.md', import.meta.url), 'utf8');
          return defineVlan({ name, location: asgard, description: notes.trim() });
        }

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = await makeVlan('bifrost-iot-vlan');
      `,
      'model/lab/networks.md': `
        For things.
      `,
    },

    'several are awaited together': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const makeVlan = async (name: string) => defineVlan({ name, location: asgard });

        export const styx = await makeVlan('styx-servers-vlan');
        export const others = await Promise.all(
          ['bifrost-iot-vlan', 'rubicon-guests-vlan'].map(makeVlan),
        );
      `,
    },

    'the file is imported at the top': {
      ...parts,
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
          parts: [locations, await import('./networks.ts'), hosts],
        });
      `,
    },

    'a promise of something else is the business of the lab': {
      ...sound,
      'model/lab/networks.ts': `
        import { readFile } from 'node:fs/promises';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const plan = readFile(new URL('networks.md', import.meta.url), 'utf8');
      `,
      'model/lab/networks.md': `
        For things.
      `,
    },
  },
};
