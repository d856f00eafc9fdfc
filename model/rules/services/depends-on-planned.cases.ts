import { defineHost, defineLxc, defineService, defineStoragePool, defineVlan, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, atlasBedrock, debianLxc, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'depends on planned': () => {
      const coming = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
        status: 'planned',
      });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: coming, backend: 'lvm-thin', capacity: tib(1), status: 'planned' });
      const media = defineLxc({
        name: 'media-01',
        host: coming,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool, size: gib(8) },
      });

      const later = defineVlan({ name: 'bifrost-iot-vlan', location: asgard, status: 'planned' });
      const leaving = defineLxc({
        name: 'proxy-01',
        host: atlas,
        vmId: 1202,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        status: 'retiring',
      });
      const proxy = defineService({ name: 'proxy', runsOn: leaving });
      const home = defineLxc({
        name: 'home-01',
        host: atlas,
        vmId: 1203,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx, later],
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ coming, pool, media, later, leaving, proxy, home });
    },
  },
  holds: {},
};
