import { gib, tib } from '../../entity/index.ts';
import { defineDataset, defineHost, defineStoragePool, defineVlan } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { labOf, mantle, sanzu, wano } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'the storage server is attached to another VLAN of its site': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: wano });
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: rubicon,
      });
      return labOf({ rubicon, media });
    },
    'a planned storage server has no address yet': () => {
      const nas = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'truenas',
        cores: 8,
        memory: gib(64),
        status: 'planned',
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host: nas,
        backend: 'zfs',
        capacity: tib(10),
        status: 'planned',
      });
      const media = defineDataset({
        name: 'mantle-media',
        pool,
        content: 'media',
        share: 'nfs',
        network: sanzu,
        status: 'planned',
      });
      return labOf({ nas, pool, media });
    },
  },
  holds: {
    'the storage server is attached to the VLAN': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
      });
      return labOf({ media });
    },
    'the storage is served over the second VLAN of its host': () => {
      const rubicon = defineVlan({ name: 'rubicon-applications-vlan', location: wano });
      const nas = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'truenas',
        cores: 8,
        memory: gib(64),
        networks: [sanzu, rubicon],
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host: nas,
        backend: 'zfs',
        capacity: tib(10),
      });
      const media = defineDataset({
        name: 'mantle-media',
        pool,
        content: 'media',
        share: 'nfs',
        network: rubicon,
      });
      return labOf({ rubicon, nas, pool, media });
    },
    'the dataset names no VLAN': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
      });
      return labOf({ media });
    },
  },
};
