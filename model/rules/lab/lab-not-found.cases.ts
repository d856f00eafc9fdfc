import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'the file that puts the lab together has another name': {
      ...parts,
      'model/lab/lab.ts': `
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

    'the folder has another name': {
      'model/labs/index.ts': `
        export default undefined;
      `,
    },

    'the lab is in a folder below': {
      'model/lab/lab/index.ts': `
        export default undefined;
      `,
    },
  },

  holds: {
    'the file that puts the lab together is index.ts': {
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

    'another folder beside it has a similar name': {
      ...sound,
      'model/labs/index.ts': `
        export default undefined;
      `,
    },
  },
};
