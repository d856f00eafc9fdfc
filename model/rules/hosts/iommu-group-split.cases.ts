import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  debian,
  godzilla,
  godzillaBedrock,
  labOf,
  styx,
} from '../fixtures/_base.ts';

const machine = {
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron],
} as const;
const arc = { name: 'arc-a380', device: '8086:56a5', subsystem: '172f:4019', path: '0000:03:00' };
const coral = { name: 'coral', device: '1ac1:089a', subsystem: '1ac1:089a', path: '0000:04:00' };
const ssd = { backend: 'lvm-thin', capacity: tib(1) } as const;
const vm = { cores: 2, memory: gib(4), image: debian, networks: [styx] };

/** A host whose two cards share a group, and what a VM on it needs. */
function oneGroup() {
  const gpus = [arc, coral].map((card) => ({ ...card, iommuGroup: 17 }));
  const host = defineHost({ ...machine, name: 'asgard-zunesha', gpus });
  const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });
  return { host, pool, onHost: { ...vm, host, disks: [{ pool, size: gib(20) }] } };
}

export const cases: RuleCases = {
  breaks: {
    'two VMs are given cards of one group': () => {
      const gpus = [
        { ...arc, iommuGroup: 17 },
        { ...coral, iommuGroup: 17 },
      ];
      const host = defineHost({ ...machine, name: 'asgard-zunesha', gpus });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const onHost = { ...vm, host, disks: [{ pool, size: gib(20) }] };
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
    'one of the two VMs is on its way out': () => {
      const { host, pool, onHost } = oneGroup();
      const going = { ...onHost, status: 'retiring' } as const;
      const cameras = defineVm({ ...going, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
    'both VMs are only planned': () => {
      const { host, pool, onHost } = oneGroup();
      const later = { ...onHost, status: 'planned' } as const;
      const cameras = defineVm({ ...later, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...later, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
  },
  holds: {
    'each card has a group of its own': () => {
      const gpus = [
        { ...arc, iommuGroup: 17 },
        { ...coral, iommuGroup: 18 },
      ];
      const host = defineHost({ ...machine, name: 'asgard-zunesha', gpus });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const onHost = { ...vm, host, disks: [{ pool, size: gib(20) }] };
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
    'the other VM is given a third card, which is alone in its group': () => {
      const gpus = [
        { ...arc, iommuGroup: 17 },
        { ...coral, iommuGroup: 17 },
        { ...arc, name: 'arc-b580', path: '0000:05:00', iommuGroup: 18 },
      ];
      const host = defineHost({ ...machine, name: 'asgard-zunesha', gpus });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });
      const onHost = { ...vm, host, disks: [{ pool, size: gib(20) }] };
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302, gpus: ['arc-b580'] });
      return labOf({ host, pool, cameras, games });
    },
    'one VM is given all cards of the group': () => {
      const { host, pool, onHost } = oneGroup();
      const gpus = ['coral', 'arc-a380'];
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus });
      return labOf({ host, pool, cameras });
    },
    'the other card of the group is given to nobody': () => {
      const { host, pool, onHost } = oneGroup();
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302 });
      return labOf({ host, pool, cameras, games });
    },
    'a planned VM will be given the other card': () => {
      const { host, pool, onHost } = oneGroup();
      const later = { ...onHost, status: 'planned' } as const;
      const cameras = defineVm({ ...onHost, name: 'cameras-01', vmId: 1301, gpus: ['coral'] });
      const games = defineVm({ ...later, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, cameras, games });
    },
    'another host has a group of the same number': () => {
      // That of the card in asgard-godzilla.
      const gpus = [{ ...coral, iommuGroup: 1 }];
      const host = defineHost({ ...machine, name: 'asgard-zunesha', gpus });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });
      const disks = [{ pool, size: gib(20) }];
      const name = 'cameras-01';
      const cameras = defineVm({ ...vm, name, host, vmId: 1301, disks, gpus: ['coral'] });
      const games = defineVm({
        ...vm,
        name: 'games-01',
        host: godzilla,
        vmId: 1302,
        disks: [{ pool: godzillaBedrock, size: gib(20) }],
        gpus: ['rtx-4090'],
      });
      return labOf({ host, pool, cameras, games });
    },
  },
};
