import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'cores oversized': () => {
      const workbench = defineVm({
        name: 'ai-workbench-01',
        host: atlas,
        vmId: 1301,
        cores: 24,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ workbench });
    },
  },
  holds: {},
};
