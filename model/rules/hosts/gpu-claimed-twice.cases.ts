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

const vm = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
/** On the host that has an `rtx-4090`, and no other card. */
const onGodzilla = { ...vm, host: godzilla, disks: [{ pool: godzillaBedrock, size: gib(20) }] };
const gpus = ['rtx-4090'];

/** A host with cards of these names, and what a VM on it needs. */
function hostWith(...cards: readonly string[]) {
  const host = defineHost({
    name: 'asgard-zunesha',
    location: asgard,
    platform: 'proxmox',
    cores: 16,
    memory: gib(64),
    networks: [acheron],
    gpus: cards.map((name, index) => ({
      name,
      device: '10de:2684',
      subsystem: '1043:889a',
      path: `0000:0${index + 1}:00`,
      iommuGroup: index,
    })),
  });
  const pool = defineStoragePool({
    name: 'zunesha-bedrock',
    host,
    backend: 'lvm-thin',
    capacity: tib(1),
  });
  return { host, pool, onHost: { ...vm, host, disks: [{ pool, size: gib(20) }] } };
}

export const cases: RuleCases = {
  breaks: {
    'two VMs are given one card': () => {
      const workbench = defineVm({
        ...onGodzilla,
        name: 'ai-workbench-01',
        vmId: 1301,
        gpus: ['rtx-4090'],
      });
      const games = defineVm({
        ...onGodzilla,
        name: 'games-01',
        vmId: 1302,
        gpus: ['rtx-4090'],
      });
      return labOf({ workbench, games });
    },
    'a VM names its card twice': () => {
      const games = defineVm({
        ...onGodzilla,
        name: 'games-01',
        vmId: 1302,
        gpus: ['rtx-4090', 'rtx-4090'],
      });
      return labOf({ games });
    },
    'the VM that is on its way out still has the card': () => {
      const onGoing = { ...onGodzilla, gpus, status: 'retiring' } as const;
      const old = defineVm({ ...onGoing, name: 'ai-workbench-01', vmId: 1301 });
      const successor = defineVm({ ...onGodzilla, name: 'ai-workbench-02', vmId: 1302, gpus });
      return labOf({ old, successor });
    },
    'two planned VMs wait for one card': () => {
      const planned = { ...onGodzilla, gpus, status: 'planned' } as const;
      const workbench = defineVm({ ...planned, name: 'ai-workbench-01', vmId: 1301 });
      const games = defineVm({ ...planned, name: 'games-01', vmId: 1302 });
      return labOf({ workbench, games });
    },
  },
  holds: {
    'one of two VMs is given the card': () => {
      const workbench = defineVm({
        ...onGodzilla,
        name: 'ai-workbench-01',
        vmId: 1301,
        gpus: ['rtx-4090'],
      });
      const games = defineVm({
        ...onGodzilla,
        name: 'games-01',
        vmId: 1302,
      });
      return labOf({ workbench, games });
    },
    'a planned successor will take the card over': () => {
      const workbench = defineVm({ ...onGodzilla, name: 'ai-workbench-01', vmId: 1301, gpus });
      const later = { ...onGodzilla, gpus, status: 'planned' } as const;
      const successor = defineVm({ ...later, name: 'ai-workbench-02', vmId: 1302 });
      return labOf({ workbench, successor });
    },
    'each of two VMs is given another card of the host': () => {
      const { host, pool, onHost } = hostWith('rtx-4090', 'arc-a380');
      const workbench = defineVm({ ...onHost, name: 'ai-workbench-01', vmId: 1301, gpus });
      const games = defineVm({ ...onHost, name: 'games-01', vmId: 1302, gpus: ['arc-a380'] });
      return labOf({ host, pool, workbench, games });
    },
    'two hosts have a card of this name': () => {
      const { host, pool, onHost } = hostWith('rtx-4090');
      const workbench = defineVm({ ...onHost, name: 'ai-workbench-01', vmId: 1301, gpus });
      const games = defineVm({ ...onGodzilla, name: 'games-01', vmId: 1302, gpus });
      return labOf({ host, pool, workbench, games });
    },
  },
};
