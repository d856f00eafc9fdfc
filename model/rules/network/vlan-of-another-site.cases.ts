import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const machine = { cores: 8, memory: gib(32) };

export const cases: RuleCases = {
  breaks: {
    'a container is attached to the storage VLAN of the second site': () => {
      const media01 = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        networks: [styx, sanzu],
      });
      return labOf({ media01 });
    },
    'a VM is attached to no VLAN of its own site': () => {
      const authentik01 = defineVm({
        ...machine,
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [sanzu],
      });
      return labOf({ authentik01 });
    },
    'a planned host of the second site is attached to a VLAN of the first': () => {
      const remote = defineHost({
        ...machine,
        name: 'wano-godzilla',
        location: wano,
        platform: 'proxmox',
        networks: [sanzu, acheron],
        status: 'planned',
      });
      return labOf({ remote });
    },
  },
  holds: {
    'a container is attached to a VLAN of its own site': () => {
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
    'a guest of the second site is attached to the VLAN there': () => {
      const remote = defineHost({
        ...machine,
        name: 'wano-godzilla',
        location: wano,
        platform: 'proxmox',
        networks: [sanzu],
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host: remote,
        backend: 'zfs',
        capacity: tib(1),
      });
      const media01 = defineLxc({
        name: 'media-01',
        host: remote,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        rootfs: { pool, size: gib(8) },
        networks: [sanzu],
      });
      return labOf({ remote, pool, media01 });
    },
  },
};
