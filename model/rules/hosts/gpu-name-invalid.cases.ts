import { gib } from '../../entity/index.ts';
import { defineHost } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, labOf, sanzu, wano } from '../fixtures/_base.ts';

const hardware = { cores: 16, memory: gib(64) };
const machine = {
  ...hardware,
  location: asgard,
  platform: 'proxmox',
  networks: [acheron],
} as const;
const card = {
  device: '10de:2684',
  subsystem: '1043:889a',
  path: '0000:01:00',
  iommuGroup: 1,
};

export const cases: RuleCases = {
  breaks: {
    'a card is called what the shop calls it': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: 'RTX 4090 (left)' }],
      });
      return labOf({ host });
    },
    'a name that begins with a digit leaves nothing to guess from': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: '4090' }],
      });
      return labOf({ host });
    },
    'a name is a single letter': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: 'a' }],
      });
      return labOf({ host });
    },
    'two of three cards have a wrong name': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [
          { ...card, name: '2nd RTX 4090', path: '0000:01:00' },
          { ...card, name: 'RTX_4090-right', path: '0000:02:00' },
          { ...card, name: 'rtx.4090', path: '0000:03:00' },
        ],
      });
      return labOf({ host });
    },
  },
  holds: {
    'a card has a name in kebab-case': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: 'rtx-4090-left' }],
      });
      return labOf({ host });
    },
    'a name has capitals and an underscore': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: 'RTX_4090-right' }],
      });
      return labOf({ host });
    },
    'a name has two letters': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        gpus: [{ ...card, name: 'a4' }],
      });
      return labOf({ host });
    },
    'a storage server passes nothing through': () => {
      const nas = defineHost({
        ...hardware,
        name: 'wano-atlas',
        location: wano,
        platform: 'truenas',
        networks: [sanzu],
        gpus: [{ ...card, name: 'Arc A380' }],
      });
      return labOf({ nas });
    },
  },
};
