import type { FileCases } from '../cases.ts';
import { parts, sound } from '../fixtures/_files.ts';

export const cases: FileCases = {
  breaks: {
    'a part is listed twice': {
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
          parts: [locations, networks, hosts, networks],
        });
      `,
    },

    'two names lead to one file': {
      ...parts,
      'model/lab/index.ts': `
        import { defineLab } from '../index.ts';
        import { convention } from './convention.ts';
        import * as hosts from './hosts.ts';
        import * as locations from './locations.ts';
        import * as networks from './networks.ts';
        import * as vlans from './networks.ts';

        export default defineLab({
          name: 'homelab',
          domain: 'example.com',
          repository: 'https://github.com/example/homelab',
          convention,
          parts: [locations, networks, hosts, vlans],
        });
      `,
    },
  },

  holds: {
    'each part is listed once': {
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

    'two parts export the same entity': {
      ...sound,
      'model/lab/hosts.ts': `
        import { defineHost, gib } from '../index.ts';
        import { asgard } from './locations.ts';
        import { styx } from './networks.ts';

        export { styx };
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
  },
};
