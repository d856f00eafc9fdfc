import { defineCluster, defineHost, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, sanzu, styx, wano } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'node of another site': () => {
      const remote = defineHost({ name: 'wano-godzilla', location: wano, platform: 'proxmox', cores: 8, memory: gib(32), networks: [sanzu] });
      const remoteBedrock = defineStoragePool({ name: 'godzilla-mantle', host: remote, backend: 'zfs', capacity: tib(1) });

      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const worker = defineVm({
        name: 'k8s-worker-01',
        host: remote,
        vmId: 1111,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [sanzu],
        disks: [{ pool: remoteBedrock, size: gib(20) }],
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      return labOf({ remote, remoteBedrock, master, worker, orion });
    },
  },
  holds: {},
};
