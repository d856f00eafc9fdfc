import { defineHost, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf, sanzu, wano } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'gpu name invalid': () => {
      const card = { device: '10de:2684', subsystem: '1043:889a', iommuGroup: 1 };
      const machine = { cores: 16, memory: gib(64) };

      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        networks: [acheron],
        gpus: [
          { ...card, name: 'RTX 4090 (left)', path: '0000:01:00' },
          { ...card, name: '4090', path: '0000:02:00' },
          { ...card, name: 'RTX_4090-right', path: '0000:03:00' },
        ],
      });
      // Nothing is passed through there.
      const nas = defineHost({
        ...machine,
        name: 'wano-atlas',
        location: wano,
        platform: 'truenas',
        networks: [sanzu],
        gpus: [{ ...card, name: 'Arc A380', path: '0000:01:00' }],
      });
      return labOf({ host, nas });
    },
  },
  holds: {},
};
