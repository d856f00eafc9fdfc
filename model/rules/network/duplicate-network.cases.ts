import { gib } from '../../entity/index.ts';
import { defineHost, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  phlegethon,
  styx,
} from '../fixtures/_base.ts';

const machine = { cores: 2, memory: gib(4) };

export const cases: RuleCases = {
  breaks: {
    'a VM has two cards in one VLAN': () => {
      const authentik01 = defineVm({
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx, acheron, styx],
      });
      return labOf({ authentik01 });
    },
    'a container names its only VLAN twice': () => {
      const media01 = defineLxc({
        ...machine,
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
        networks: [styx, styx],
      });
      return labOf({ media01 });
    },
    'a planned host has two addresses in one VLAN': () => {
      const nas = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'truenas',
        networks: [acheron, phlegethon, acheron],
        status: 'planned',
      });
      return labOf({ nas });
    },
  },
  holds: {
    'a VM has a card in each of two VLANs': () => {
      const authentik01 = defineVm({
        name: 'authentik-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        networks: [styx, acheron],
      });
      return labOf({ authentik01 });
    },
    'a host and two of its guests are attached to one VLAN': () => {
      const guest = { ...machine, host: atlas, networks: [acheron] };
      const authentik01 = defineVm({
        ...guest,
        name: 'authentik-01',
        vmId: 1101,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
      });
      const proxy01 = defineLxc({
        ...guest,
        name: 'proxy-01',
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ authentik01, proxy01 });
    },
  },
};
