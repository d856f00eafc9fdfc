import type { FileCases } from '../cases.ts';
import { parts } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the lab is a plain object': {
      ...parts,
      'model/lab/index.ts': `
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';

        export default {
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts],
        };
      `,
    },

    'the index exports an entity': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLocation } from '../index.ts';

        export default defineLocation({ name: 'asgard', provider: 'on-premises' });
      `,
    },

    'the index exports the parts': {
      ...parts,
      'model/lab/index.ts': `
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';

        export default [locations, hosts];
      `,
    },

    'the index exports a function that would make a lab': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';

        const repository = 'https://github.com/example/homelab';

        export default () =>
          defineLab({ name: 'homelab', domain: 'example.com', repository, convention, parts: [hosts] });
      `,
    },

    'the index exports the promise of a lab': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';

        const repository = 'https://github.com/example/homelab';
        async function makeLab() {
          const parts = [await import('./locations.ts')];
          return defineLab({ name: 'homelab', domain: 'example.com', repository, convention, parts });
        }

        export default makeLab();
      `,
    },

    'the lab was made by another copy of the model': {
      'node_modules/other/model.mjs': `
        export const defineLab = (spec) => ({ ...spec, kind: 'lab' });
      `,
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../../node_modules/other/model.mjs';
        import { convention } from './convention.ts';

        const repository = 'https://github.com/example/homelab';
        const parts = [];

        export default defineLab({ name: 'homelab', domain: 'example.com', repository, convention, parts });
      `,
    },

    'the index exports nothing by default': {
      ...parts,
      'model/lab/index.ts': `
        export default undefined;
      `,
    },
  },

  holds: {
    'defineLab makes the lab': {
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

    'the promise of a lab is awaited': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';

        const repository = 'https://github.com/example/homelab';
        async function makeLab() {
          const parts = await Promise.all([
            import('./locations.ts'),
            import('./networks.ts'),
            import('./hosts.ts'),
          ]);
          return defineLab({ name: 'homelab', domain: 'example.com', repository, convention, parts });
        }

        export default await makeLab();
      `,
    },
  },
};
