import { defineHost, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate gpu': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 16,
        memory: gib(64),
        networks: [acheron],
        gpus: [
          { name: 'arc-a380', device: '8086:56a5', subsystem: '172f:4019', path: '0000:03:00', iommuGroup: 17 },
          { name: 'arc-a380', device: '8086:56a5', subsystem: '172f:4019', path: '0000:04:00', iommuGroup: 18 },
          { name: 'coral', device: '1ac1:089a', subsystem: '1ac1:089a', path: '0000:04:00', iommuGroup: 19 },
        ],
      });
      return labOf({ host });
    },
  },
  holds: {},
};
