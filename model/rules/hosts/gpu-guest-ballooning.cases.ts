import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, godzilla, godzillaBedrock, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'gpu guest ballooning': () => {
      const workbench = defineVm({
        name: 'ai-workbench-01',
        host: godzilla,
        vmId: 1301,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: godzillaBedrock, size: gib(20) }],
        gpus: ['rtx-4090'],
        ballooning: true,
      });
      return labOf({ workbench });
    },
  },
  holds: {},
};
