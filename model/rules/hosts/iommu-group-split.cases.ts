import { defineHost, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'iommu group split': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 16,
        memory: gib(64),
        networks: [acheron],
        gpus: [
          { name: 'arc-a380', device: '8086:56a5', subsystem: '172f:4019', path: '0000:03:00', iommuGroup: 17 },
          { name: 'coral', device: '1ac1:089a', subsystem: '1ac1:089a', path: '0000:04:00', iommuGroup: 17 },
        ],
      });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host, backend: 'lvm-thin', capacity: tib(1) });

      const common = { host, cores: 2, memory: gib(4), image: debian, networks: [styx], disks: [{ pool, size: gib(20) }] };
      const cameras = defineVm({ ...common, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...common, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
  },
  holds: {},
};
