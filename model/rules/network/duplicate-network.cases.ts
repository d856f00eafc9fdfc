import { defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate network': () => {
      const authentik01 = defineVm({
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx, acheron, styx],
      });
      return labOf({ authentik01 });
    },
  },
  holds: {},
};
