import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, godzilla, godzillaBedrock, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'gpu claimed twice': () => {
      const common = { host: godzilla, cores: 2, memory: gib(4), image: debian, networks: [styx], disks: [{ pool: godzillaBedrock, size: gib(20) }] };

      const workbench = defineVm({ ...common, name: 'ai-workbench-01', vmId: 1301, gpus: ['rtx-4090'] });
      const games = defineVm({ ...common, name: 'games-01', vmId: 1302, gpus: ['rtx-4090'] });
      // Will take the card over when the others are gone.
      const successor = defineVm({ ...common, name: 'ai-workbench-02', vmId: 1303, gpus: ['rtx-4090'], status: 'planned' });
      return labOf({ workbench, games, successor });
    },
  },
  holds: {},
};
