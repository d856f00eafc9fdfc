import { gib } from '../../entity/index.ts';
import { defineHost } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf } from '../fixtures/_base.ts';

const machine = { name: 'asgard-zunesha', location: asgard, cores: 8, memory: gib(32) } as const;

export const cases: RuleCases = {
  breaks: {
    'a hypervisor names no VLAN': () => {
      const zunesha = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
      });
      return labOf({ zunesha });
    },
    'the list of a storage server is empty': () => {
      const zunesha = defineHost({ ...machine, platform: 'truenas', networks: [] });
      return labOf({ zunesha });
    },
    'a host on its way out still runs': () => {
      const zunesha = defineHost({ ...machine, platform: 'proxmox', status: 'retiring' });
      return labOf({ zunesha });
    },
  },
  holds: {
    'a hypervisor names the VLAN for management': () => {
      const zunesha = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      return labOf({ zunesha });
    },
    'a planned host has none yet': () => {
      const zunesha = defineHost({ ...machine, platform: 'proxmox', status: 'planned' });
      return labOf({ zunesha });
    },
  },
};
