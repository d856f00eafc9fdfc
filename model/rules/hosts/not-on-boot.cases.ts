import { defineCluster, defineLxc, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'not on boot': () => {
      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        onBoot: false,
      });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master] });

      const proxy = defineLxc({
        name: 'proxy-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        onBoot: false,
      });
      const nginx = defineService({ name: 'nginx', runsOn: proxy });
      return labOf({ master, orion, proxy, nginx });
    },
  },
  holds: {},
};
