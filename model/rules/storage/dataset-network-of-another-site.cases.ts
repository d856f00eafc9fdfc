import { gib, tib } from '../../entity/index.ts';
import {
  defineConvention,
  defineDataset,
  defineHost,
  defineLocation,
  defineStoragePool,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { convention, labOf, mantle, phlegethon, sanzu } from '../fixtures/_base.ts';

/** Has a site more. */
const withMidgard = defineConvention({
  ...convention,
  codenames: {
    ...convention.codenames,
    location: { ...convention.codenames.location, midgard: 'Norse mythology: the third site' },
  },
});

export const cases: RuleCases = {
  breaks: {
    'the storage stands at the second site, and its VLAN at the first': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: phlegethon,
      });
      return labOf({ media });
    },
    'the site of the storage has no VLAN yet': () => {
      const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
      const nas = defineHost({
        name: 'midgard-godzilla',
        location: midgard,
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
      return labOf({ midgard, nas, pool, media }, withMidgard);
    },
  },
  holds: {
    'the storage is served over a VLAN of its site': () => {
      const media = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
      });
      return labOf({ media });
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
