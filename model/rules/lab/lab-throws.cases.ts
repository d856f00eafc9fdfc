import type { FileCases } from '../cases.ts';
import { sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a table has no row for a host': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

        const sizes: Record<string, { cores: number; gib: number }> = {
          prometheus: { cores: 16, gib: 64 },
        };

        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox',
          cores: sizes['atlas'].cores,
          memory: gib(sizes['atlas'].gib),
          networks: [styx],
        });
      `,
    },

    'a name is misspelt where it is used': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgrad });
      `,
    },

    'a function is not imported': {
      ...sound,
      'model/lab/networks.ts': `
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a constant is used above the line that makes it': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const all = [styx];
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'formatName is called without the convention': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan, formatName } from '../index.ts';
        import { asgard } from './locations.ts';

        const name = formatName('vlan', { codename: 'styx', purpose: 'servers' });
        export const styx = defineVlan({ name, location: asgard });
      `,
    },

    'an error is thrown on purpose': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const plan: string[] = [];
        if (plan.length === 0) throw new Error('The plan of the networks is empty.');
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'what is thrown is no error': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        throw 'not today';
      `,
    },

    'a promise fails': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const readPlan = async () => {
          throw new Error('no such file');
        };
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
        export const plan = readPlan();
      `,
    },

    'the lab ends the program': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        if (asgard.provider !== 'aws') process.exit(0);
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },
  },

  holds: {
    'the table has a row for the host': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

        const sizes: Record<string, { cores: number; gib: number }> = {
          atlas: { cores: 16, gib: 64 },
          prometheus: { cores: 16, gib: 64 },
        };

        export const atlas = defineHost({
          name: 'asgard-atlas',
          location: asgard,
          platform: 'proxmox',
          cores: sizes['atlas'].cores,
          memory: gib(sizes['atlas'].gib),
          networks: [styx],
        });
      `,
    },

    'an error is caught': {
      ...sound,
      'model/lab/networks.ts': `
        import { readFileSync } from 'node:fs';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        function planned(): string {
          try {
            return readFileSync('no/such/plan.txt', 'utf8').trim();
          } catch {
            return 'servers';
          }
        }
        const name: string = \`styx-\${planned()}-vlan\`;
        export const styx = defineVlan({ name, location: asgard });
      `,
    },

    'a function is used above the line that declares it': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: vlanName('servers'), location: asgard });

        function vlanName(purpose: string): string {
          return \`styx-\${purpose}-vlan\`;
        }
      `,
    },
  },
};
