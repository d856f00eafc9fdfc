import { defineDataset, defineLxc, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, debian, debianLxc, labOf, mantle, sanzu, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'vm disk on nfs': () => {
      const vmDisks = defineDataset({ name: 'mantle-vm-disks', pool: mantle, content: 'vm-disks', share: 'nfs', network: sanzu, clients: [atlas] });

      const authentik01 = defineVm({
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: vmDisks, size: gib(40) }],
        networks: [styx],
      });

      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1102,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: vmDisks, size: gib(8) },
        networks: [styx],
      });
      return labOf({ vmDisks, authentik01, media01 });
    },
  },
  holds: {},
};
