import type { FileCases } from '../cases.ts';
import { sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a network is a spread of another one': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = { ...styx, name: 'bifrost-iot-vlan' };
      `,
    },

    'copies stand in a list': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const others = ['bifrost-iot-vlan', 'rubicon-guests-vlan'].map((name) => ({
          ...styx,
          name,
        }));
      `,
    },

    'the copy is exported in place of what it was made of': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const template = defineVlan({
          name: 'rubicon-template-vlan',
          location: asgard,
          description: 'Not trusted.',
        });
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = { ...template, name: 'bifrost-iot-vlan' };
      `,
    },

    'nobody knows what a copy was made of': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const zone = { kind: 'zone', name: 'example.com', provider: 'cloudflare' };
      `,
    },
  },

  holds: {
    'each network is declared by itself': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const bifrost = defineVlan({ name: 'bifrost-iot-vlan', location: asgard });
      `,
    },

    'networks share a plain object of fields': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const common = { location: asgard, description: 'At home.' };
        export const styx = defineVlan({ ...common, name: 'styx-servers-vlan' });
        export const bifrost = defineVlan({ ...common, name: 'bifrost-iot-vlan' });
      `,
    },

    'an entity is exported twice': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const servers = styx;
        export const all = { styx };
      `,
    },

    'a file exports objects of its own, of no kind that the model knows': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const cable = { kind: 'cable', name: 'patch-01', metres: 2 };
      `,
    },
  },
};
