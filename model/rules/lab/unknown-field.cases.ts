import { defineLxc, defineVlan, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'unknown field': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        // @ts-expect-error the compiler says so too, to whoever asks it
        descripton: 'For everything else.',
      });
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        // @ts-expect-error
        rootfs: { pool: atlasBedrock, size: gib(8), sise: gib(8) },
      });
      return labOf({ rubicon, media });
    },
  },
  holds: {},
};
