import { gib } from '../../entity/index.ts';
import { defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

const guest = { host: atlas, cores: 2, memory: gib(4) };

export const cases: RuleCases = {
  breaks: {
    'a container names no VLAN': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ media01 });
    },
    'the list of a VM is empty': () => {
      const authentik01 = defineVm({
        ...guest,
        name: 'authentik-01',
        vmId: 1101,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [],
      });
      return labOf({ authentik01 });
    },
    'a VM on its way out still runs': () => {
      const authentik01 = defineVm({
        ...guest,
        name: 'authentik-01',
        vmId: 1101,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        status: 'retiring',
      });
      return labOf({ authentik01 });
    },
  },
  holds: {
    'a container names one VLAN': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        networks: [styx],
      });
      return labOf({ media01 });
    },
    'a planned guest has none yet': () => {
      const authentik01 = defineVm({
        ...guest,
        name: 'authentik-01',
        vmId: 1101,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        status: 'planned',
      });
      return labOf({ authentik01 });
    },
  },
};
