import { gib } from '../../entity/index.ts';
import { defineVlan, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

const machine = {
  name: 'games-01',
  host: atlas,
  vmId: 1141,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
} as const;

export const cases: RuleCases = {
  breaks: {
    'a network is nowhere': () => {
      // @ts-expect-error the compiler says so too
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan' });
      return labOf({ rubicon });
    },

    'the second disk has no size': () => {
      const games = defineVm({
        ...machine,
        // @ts-expect-error the compiler says so too
        disks: [{ pool: atlasBedrock, size: gib(20) }, { pool: atlasBedrock }],
      });
      return labOf({ games });
    },

    'a field is there, and has no value': () => {
      // As if its file did not export it under this name.
      const { midgard }: { midgard?: typeof asgard } = {};
      // @ts-expect-error the compiler says so too
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: midgard });
      return labOf({ rubicon });
    },

    'an entity has no name': () => {
      // @ts-expect-error the compiler says so too
      const rubicon = defineVlan({ location: asgard });
      return labOf({ rubicon });
    },

    'several fields are missing, each is told': () => {
      // @ts-expect-error the compiler says so too
      const games = defineVm({ name: 'games-01', host: atlas, vmId: 1141, image: debian });
      return labOf({ games });
    },
  },

  holds: {
    'the network says where it is': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: asgard });
      return labOf({ rubicon });
    },

    'fields with a default may be left out, or have no value': () => {
      const games = defineVm({
        ...machine,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        startup: undefined,
        description: undefined,
        onBoot: undefined,
      });
      return labOf({ games });
    },
  },
};
