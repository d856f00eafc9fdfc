import { gib } from '../../entity/index.ts';
import { defineHost } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf } from '../fixtures/_base.ts';

const machine = {
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron],
} as const;
const arc = { device: '8086:56a5', subsystem: '172f:4019' };
const coral = { device: '1ac1:089a', subsystem: '1ac1:089a' };

export const cases: RuleCases = {
  breaks: {
    'two cards of one model have one name': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:03:00', iommuGroup: 17 },
          { ...arc, name: 'arc-a380', path: '0000:04:00', iommuGroup: 18 },
        ],
      });
      return labOf({ host });
    },
    'two cards have one address': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:04:00', iommuGroup: 18 },
          { ...coral, name: 'coral', path: '0000:04:00', iommuGroup: 19 },
        ],
      });
      return labOf({ host });
    },
    'of three cards the last has the name of the first and the address of the second': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:03:00', iommuGroup: 17 },
          { ...coral, name: 'coral', path: '0000:04:00', iommuGroup: 18 },
          { ...arc, name: 'arc-a380', path: '0000:04:00', iommuGroup: 18 },
        ],
      });
      return labOf({ host });
    },
    'a card is listed twice': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:03:00', iommuGroup: 17 },
          { ...arc, name: 'arc-a380', path: '0000:03:00', iommuGroup: 17 },
        ],
      });
      return labOf({ host });
    },
    'a card is listed whole, and its sound function beside it': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:03:00', iommuGroup: 17 },
          { ...arc, name: 'arc-a380-sound', path: '0000:03:00.1', iommuGroup: 17 },
        ],
      });
      return labOf({ host });
    },
  },
  holds: {
    'two cards of one model have names and slots of their own': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380-a', path: '0000:03:00', iommuGroup: 17 },
          { ...arc, name: 'arc-a380-b', path: '0000:04:00', iommuGroup: 18 },
        ],
      });
      return labOf({ host });
    },
    'two functions of one slot are listed one by one': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...arc, name: 'arc-a380', path: '0000:03:00.0', iommuGroup: 17 },
          { ...arc, name: 'arc-a380-sound', path: '0000:03:00.1', iommuGroup: 17 },
        ],
      });
      return labOf({ host });
    },
    'another host has the same card in the same slot': () => {
      // As in asgard-godzilla.
      const rtx = { device: '10de:2684', subsystem: '1043:889a' };
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...rtx, name: 'rtx-4090', path: '0000:01:00', iommuGroup: 1 }],
      });
      return labOf({ host });
    },
  },
};
