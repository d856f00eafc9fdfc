import { defineLxc, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { atlas, atlasBedrock, debian, debianLxc, labOf, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate vm id': () => {
      const common = { cores: 2, memory: gib(4), networks: [styx] };
      const worker1 = defineVm({
        ...common,
        name: 'k8s-worker-01',
        vmId: 1111,
        host: atlas,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const worker2 = defineVm({
        ...common,
        name: 'k8s-worker-02',
        vmId: 1112,
        host: atlas,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      // On another host, but in the same Proxmox cluster.
      const media = defineLxc({
        ...common,
        name: 'media-01',
        vmId: 1111,
        host: prometheus,
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
      });
      const proxy = defineLxc({
        ...common,
        name: 'proxy-01',
        vmId: 1111,
        host: prometheus,
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
      });
      return labOf({ worker1, worker2, media, proxy });
    },
  },
  holds: {},
};
