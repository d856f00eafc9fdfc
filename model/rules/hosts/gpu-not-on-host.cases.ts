import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, godzilla, godzillaBedrock, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'gpu not on host': () => {
      const workbench = defineVm({
        name: 'ai-workbench-01',
        host: godzilla,
        vmId: 1301,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: godzillaBedrock, size: gib(20) }],
        gpus: ['rtx-4080'],
      });
      const games = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 1302,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        gpus: ['rtx-4090'],
      });
      return labOf({ workbench, games });
    },
  },
  holds: {},
};
