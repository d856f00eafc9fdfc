import type { FileCases } from '../cases.ts';
import { sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the path of a file lacks its ending': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'there is no file of that name': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './location.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a name is misspelt': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgrad } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgrad });
      `,
    },

    'a name is like none that there is': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { midgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: midgard });
      `,
    },

    'a name is declared and not exported': {
      ...sound,
      'model/lab/locations.ts': `
        import { defineLocation } from '../index.ts';

        const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
      `,
    },

    'a type is imported like a value': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan, Vlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx: Vlan = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a folder is no file': {
      ...sound,
      'model/lab/sites/index.ts': `
        export { asgard } from '../locations.ts';
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './sites';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a file is not TypeScript': {
      ...sound,
      'model/lab/plan.yaml': `
        purpose: servers
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';
        import plan from './plan.yaml';

        export const styx = defineVlan({ name: \`styx-\${plan.purpose}-vlan\`, location: asgard });
      `,
    },

    'a file of JSON is imported as if it were TypeScript': {
      ...sound,
      'model/lab/plan.json': `
        { "styx": "styx-servers-vlan" }
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';
        import plan from './plan.json';

        export const styx = defineVlan({ name: plan.styx, location: asgard });
      `,
    },

    'a package is not installed': {
      ...sound,
      'model/lab/networks.ts': `
        import { kebabCase } from 'left-padding-of-nobody';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: kebabCase('Styx servers VLAN'), location: asgard });
      `,
    },
  },

  holds: {
    'the path of a file ends in its ending': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a type is imported as one': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import type { Vlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const styx: Vlan = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'types are erased, wherever they would come from': {
      ...sound,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';
        import type { Purpose } from './purposes.ts';

        const purpose: Purpose = 'servers';
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'Node brings packages of its own': {
      ...sound,
      'model/lab/networks.ts': `
        import { join } from 'node:path';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        export const plan = join('docs', 'networks.md');
        export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
      `,
    },

    'a file of JSON is imported as JSON': {
      ...sound,
      'model/lab/plan.json': `
        { "styx": "styx-servers-vlan" }
      `,
      'model/lab/networks.ts': `
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';
        import plan from './plan.json' with { type: 'json' };

        export const styx = defineVlan({ name: plan.styx, location: asgard });
      `,
    },

    'a file that is not TypeScript is read': {
      ...sound,
      'model/lab/plan.txt': `
        styx-servers-vlan
      `,
      'model/lab/networks.ts': `
        import { readFileSync } from 'node:fs';
        import { defineVlan } from '../index.ts';
        import { asgard } from './locations.ts';

        const plan = readFileSync(new URL('plan.txt', import.meta.url), 'utf8');
        export const styx = defineVlan({ name: plan.trim(), location: asgard });
      `,
    },
  },
};
