import { defineHost, defineStoragePool, defineVm, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, atlasBedrock, debian, godzilla, godzillaBedrock, labOf, phlegethon, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'memory overcommitted': () => {
      const small = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 16,
        memory: gib(64),
        networks: [acheron, phlegethon],
      });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: small, backend: 'lvm-thin', capacity: tib(1) });

      const common = { host: small, cores: 2, image: debian, networks: [styx], disks: [{ pool, size: gib(20) }] };
      const master = defineVm({ ...common, name: 'k8s-master-01', vmId: 1101, memory: gib(8) });
      const worker = defineVm({ ...common, name: 'k8s-worker-01', vmId: 1111, memory: gib(32) });
      const authentik = defineVm({ ...common, name: 'authentik-01', vmId: 1121, memory: gib(40) });
      // Not there yet: takes nothing.
      const later = defineVm({ ...common, name: 'media-01', vmId: 1131, memory: gib(40), status: 'planned' });

      // The neighbours have 40, 44 and 20 GiB left.
      const elsewhere = { cores: 2, image: debian, networks: [styx] };
      const first = defineVm({ ...elsewhere, name: 'games-01', host: atlas, vmId: 1141, memory: gib(24), disks: [{ pool: atlasBedrock, size: gib(20) }] });
      const second = defineVm({
        ...elsewhere,
        name: 'games-02',
        host: prometheus,
        vmId: 1142,
        memory: gib(20),
        disks: [{ pool: prometheusBedrock, size: gib(20) }],
      });
      const third = defineVm({
        ...elsewhere,
        name: 'games-03',
        host: godzilla,
        vmId: 1143,
        memory: gib(44),
        disks: [{ pool: godzillaBedrock, size: gib(20) }],
      });
      return labOf({ small, pool, master, worker, authentik, later, first, second, third });
    },
  },
  holds: {},
};
