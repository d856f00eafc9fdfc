import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  debian,
  godzilla,
  godzillaBedrock,
  labOf,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const vm = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
/** On the host that has an `rtx-4090`, and no other card. */
const onGodzilla = { ...vm, host: godzilla, disks: [{ pool: godzillaBedrock, size: gib(20) }] };
/** On a host without a card. */
const onAtlas = { ...vm, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] };

const machine = { platform: 'proxmox', cores: 16, memory: gib(64) } as const;
const card = { device: '10de:2684', subsystem: '1043:889a', path: '0000:01:00', iommuGroup: 1 };

export const cases: RuleCases = {
  breaks: {
    'the card is in another host': () => {
      const games = defineVm({
        ...vm,
        name: 'games-01',
        host: atlas,
        vmId: 1302,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        gpus: ['rtx-4090'],
      });
      return labOf({ games });
    },
    'the name of the card is nearly right': () => {
      const games = defineVm({ ...onGodzilla, name: 'games-01', vmId: 1302, gpus: ['rtx-4080'] });
      return labOf({ games });
    },
    'another host has the card, and its own one of nearly the same name': () => {
      const gpus = [{ ...card, name: 'rtx-4080' }];
      const name = 'asgard-zunesha';
      const host = defineHost({ ...machine, name, location: asgard, networks: [acheron], gpus });
      const games = defineVm({ ...onGodzilla, name: 'games-01', vmId: 1302, gpus: ['rtx-4080'] });
      return labOf({ host, games });
    },
    'no card of the host is called anything like it': () => {
      const cameras = defineVm({ ...onGodzilla, name: 'cameras-01', vmId: 1302, gpus: ['coral'] });
      return labOf({ cameras });
    },
    'no host has such a card': () => {
      const cameras = defineVm({ ...onAtlas, name: 'cameras-01', vmId: 1302, gpus: ['coral'] });
      return labOf({ cameras });
    },
    'a card of another site is out of reach': () => {
      const gpus = [{ ...card, name: 'coral' }];
      const name = 'wano-godzilla';
      const far = defineHost({ ...machine, name, location: wano, networks: [sanzu], gpus });
      const cameras = defineVm({ ...onAtlas, name: 'cameras-01', vmId: 1302, gpus: ['coral'] });
      return labOf({ far, cameras });
    },
    'a card of a storage server is out of reach': () => {
      const nas = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'truenas',
        networks: [acheron],
        gpus: [{ ...card, name: 'coral' }],
      });
      const cameras = defineVm({ ...onAtlas, name: 'cameras-01', vmId: 1302, gpus: ['coral'] });
      return labOf({ nas, cameras });
    },
  },
  holds: {
    'the VM is on the host that has the card': () => {
      const games = defineVm({
        ...vm,
        name: 'games-01',
        host: godzilla,
        vmId: 1302,
        disks: [{ pool: godzillaBedrock, size: gib(20) }],
        gpus: ['rtx-4090'],
      });
      return labOf({ games });
    },
    'a VM without a card is on a host without one': () => {
      const desk = defineVm({ ...onAtlas, name: 'desk-01', vmId: 1302, gpus: [] });
      return labOf({ desk });
    },
    'a VM is given both cards of its host': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        location: asgard,
        networks: [acheron],
        gpus: [
          { ...card, name: 'rtx-4090' },
          { ...card, name: 'coral', path: '0000:02:00' },
        ],
      });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const cameras = defineVm({
        ...vm,
        name: 'cameras-01',
        host,
        vmId: 1302,
        disks: [{ pool, size: gib(20) }],
        gpus: ['coral', 'rtx-4090'],
      });
      return labOf({ host, pool, cameras });
    },
  },
};
