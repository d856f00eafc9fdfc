import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the lab is exported by a name': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export const lab = defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        });
      `,
    },

    'the lab is not exported at all': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as locations from './locations.ts';

        defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations],
        });
      `,
    },

    'the index is empty': {
      ...parts,
      'model/lab/index.ts': `
        // To be written.
      `,
    },
  },

  holds: {
    'the lab is the default export': {
      ...parts,
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

    'the lab is exported twice, also by default': {
      ...sound,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export const lab = defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        });
        export { lab as default };
      `,
    },

    'the lab comes from another file': {
      ...parts,
      'model/lab/lab.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export const lab = defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        });
      `,
      'model/lab/index.ts': `
        export { lab as default } from './lab.ts';
      `,
    },
  },
};
