import type { FileCases } from '../cases.ts';
import { sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'hosts need networks, and a network is placed by a host': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { atlas } from './hosts.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: atlas.location });
      `,
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

    'the circle leads through a third file': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { home } from './plan.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: home });
      `,
      'model/lab/plan.ts': `
        import { atlas } from './hosts.ts';

        export const home = atlas.location;
      `,
    },

    'a file imports itself': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';
        import * as all from './networks.ts';

        export const styx = defineVlan({ name: all.names.styx, location: asgard });
        export const names = { styx: 'styx-servers-vlan' } as const;
      `,
    },
  },

  holds: {
    'what both need stands in a third file': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
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

    'types may go in a circle': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import type { Machine } from './hosts.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const isAttached = ({ networks }: Machine): boolean => networks.includes(styx);
      `,
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
        export type Machine = typeof atlas;
      `,
    },

    'a circle of functions, which run later': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { atlas } from './hosts.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const isUsed = (): boolean => atlas.networks.includes(styx);
      `,
    },
  },
};
