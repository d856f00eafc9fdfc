import { gib } from '../../entity/index.ts';
import { defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, godzilla, godzillaBedrock, labOf, styx } from '../fixtures/_base.ts';

const onGodzilla = {
  host: godzilla,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
  disks: [{ pool: godzillaBedrock, size: gib(20) }],
};

export const cases: RuleCases = {
  breaks: {
    'a VM with a card may have its memory taken back': () => {
      const workbench = defineVm({
        ...onGodzilla,
        name: 'ai-workbench-01',
        vmId: 1301,
        gpus: ['rtx-4090'],
        ballooning: true,
      });
      return labOf({ workbench });
    },
  },
  holds: {
    'a VM with a card keeps its memory': () => {
      const workbench = defineVm({
        ...onGodzilla,
        name: 'ai-workbench-01',
        vmId: 1301,
        gpus: ['rtx-4090'],
      });
      return labOf({ workbench });
    },
    'a VM without a card may have its memory taken back': () => {
      const desk = defineVm({ ...onGodzilla, name: 'desk-01', vmId: 1302, ballooning: true });
      return labOf({ desk });
    },
  },
};
