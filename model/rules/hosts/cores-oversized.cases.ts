import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  styx,
} from '../fixtures/_base.ts';

/** On a host of 16 threads. */
const onAtlas = { host: atlas, memory: gib(4), networks: [styx] };
const disks = [{ pool: atlasBedrock, size: gib(20) }];

export const cases: RuleCases = {
  breaks: {
    'a VM has 24 cores on a host of 16 threads': () => {
      const workbench = defineVm({
        name: 'ai-workbench-01',
        host: atlas,
        vmId: 1301,
        cores: 24,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ workbench });
    },
    'a container has one core more than the host has threads': () => {
      const media = defineLxc({
        ...onAtlas,
        name: 'media-01',
        vmId: 1201,
        cores: 17,
        image: debianLxc,
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ media });
    },
    'the host has a single thread': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 1,
        memory: gib(16),
        networks: [acheron],
      });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const runner = defineVm({
        name: 'runner-01',
        host,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool, size: gib(20) }],
      });
      return labOf({ host, pool, runner });
    },
  },
  holds: {
    'a VM has as many cores as its host has threads': () => {
      const workbench = defineVm({
        name: 'ai-workbench-01',
        host: atlas,
        vmId: 1301,
        cores: 16,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ workbench });
    },
    'two VMs have more cores than the host only together': () => {
      const vm = { ...onAtlas, cores: 12, image: debian, disks };
      const workbench = defineVm({ ...vm, name: 'ai-workbench-01', vmId: 1301 });
      const games = defineVm({ ...vm, name: 'games-01', vmId: 1302 });
      return labOf({ workbench, games });
    },
  },
};
