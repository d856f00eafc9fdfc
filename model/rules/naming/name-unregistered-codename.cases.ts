import { defineHost, defineLocation, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'name unregistered codename': () => {
      const typo: string = 'asgard-altas';
      const host = defineHost({ name: typo, location: asgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] });

      const unknown: string = 'midgard';
      const site = defineLocation({ name: unknown, provider: 'on-premises' });
      // The codename of its site is told at the site, not again here.
      const there = defineHost({ name: `${unknown}-atlas`, location: site, platform: 'truenas', cores: 8, memory: gib(32), status: 'planned' });
      return labOf({ host, site, there });
    },
  },
  holds: {},
};
