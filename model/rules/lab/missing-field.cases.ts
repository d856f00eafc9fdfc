import { defineVlan, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'missing field': () => {
      // @ts-expect-error the compiler says so too, to whoever asks it
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan' });

      const games = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 1141,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        // @ts-expect-error
        disks: [{ pool: atlasBedrock, size: gib(20) }, { pool: atlasBedrock }],
      });
      return labOf({ rubicon, games });
    },
  },
  holds: {},
};
