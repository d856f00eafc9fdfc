import { defineLxc, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { debianLxc, labOf, mantle, sanzu, zunesha } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'host cannot run guests': () => {
      const media = defineLxc({
        name: 'media-01',
        host: zunesha,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [sanzu],
        rootfs: { pool: mantle, size: gib(8) },
      });
      return labOf({ media });
    },
  },
  holds: {},
};
