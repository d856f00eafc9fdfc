import { tib } from '../../entity/index.ts';
import { defineStoragePool } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, labOf, zunesha } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'a pool of TrueNAS is made with LVM': () => {
      const bedrock = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'lvm-thin',
        capacity: tib(4),
      });
      return labOf({ bedrock });
    },
    'a planned pool of TrueNAS is a directory': () => {
      const bedrock = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'directory',
        capacity: tib(4),
        status: 'planned',
      });
      return labOf({ bedrock });
    },
  },
  holds: {
    'a pool of TrueNAS is made with ZFS': () => {
      const bedrock = defineStoragePool({
        name: 'zunesha-bedrock',
        host: zunesha,
        backend: 'zfs',
        capacity: tib(4),
      });
      return labOf({ bedrock });
    },
    'a pool of Proxmox is a directory': () => {
      const mantle = defineStoragePool({
        name: 'atlas-mantle',
        host: atlas,
        backend: 'directory',
        capacity: tib(4),
      });
      return labOf({ mantle });
    },
  },
};
