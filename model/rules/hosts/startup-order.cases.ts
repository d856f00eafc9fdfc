import { defineLxc, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'startup order': () => {
      const identity = defineVm({
        name: 'identity-01',
        host: atlas,
        vmId: 1121,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        startup: { order: 2 },
      });
      const proxy = defineLxc({
        name: 'proxy-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        startup: { order: 1 },
      });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
  },
  holds: {},
};
