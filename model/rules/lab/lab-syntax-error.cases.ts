import type { FileCases } from '../cases.ts';
import { sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a comma is missing': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox'
          cores: 16,
          memory: gib(64),
          networks: [styx],
        });
      `,
    },

    'a bracket is not closed': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard };
      `,
    },

    'a quote is not closed': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan, location: asgard });
      `,
    },

    'Node strips types, and cannot run an enum': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export enum Purpose {
          Servers = 'servers',
        }
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'two constants have one name': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const styx = defineVlan({ name: 'styx-storage-vlan', location: asgard });
      `,
    },
  },

  holds: {
    'the comma is there': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

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

    'types that Node can strip': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        interface Names {
          readonly styx: 'styx-servers-vlan';
        }
        const purposes = { servers: 'Servers' } as const satisfies Record<string, string>;
        const names: Names = { styx: 'styx-servers-vlan' };
        export type Purpose = keyof typeof purposes;
        export const styx = defineVlan({ name: names.styx, location: asgard });
      `,
    },

    'what the compiler would refuse is not looked at': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const many: number = 'styx';
      `,
    },
  },
};
