import { gib } from '../../entity/index.ts';
import { defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

const vm = {
  host: atlas,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
  networks: [styx],
};

export const cases: RuleCases = {
  breaks: {
    'a new guest has the name that another one gave up, before that was applied': () => {
      const runner = defineVm({ ...vm, name: 'runner-01', vmId: 1111 });
      const builder = defineVm({
        ...vm,
        name: 'builder-01',
        vmId: 1112,
        renamedFrom: 'runner-01',
      });
      return labOf({ runner, builder });
    },
    'a guest was renamed into what it was': () => {
      const runner = defineVm({ ...vm, name: 'runner-01', vmId: 1111, renamedFrom: 'runner-01' });
      return labOf({ runner });
    },
  },
  holds: {
    'nobody has the former name any more': () => {
      const builder = defineVm({
        ...vm,
        name: 'builder-01',
        vmId: 1112,
        renamedFrom: 'runner-01',
      });
      return labOf({ builder });
    },
  },
};
