import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, labOf } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'guest without network': () => {
      const authentik01 = defineVm({
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [],
      });
      return labOf({ authentik01 });
    },
  },
  holds: {},
};
