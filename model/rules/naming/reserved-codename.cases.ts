import { gib } from '../../entity/index.ts';
import { defineConvention, defineHost, defineLocation } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, convention, labOf } from '../fixtures/_base.ts';

const { codenames } = convention;

/** A convention with one more location, or one more host. */
const withLocation = (codename: string) =>
  defineConvention({
    ...convention,
    codenames: {
      ...codenames,
      location: { ...codenames.location, [codename]: 'The last house of the town' },
    },
  });
const withHost = (codename: string) =>
  defineConvention({
    ...convention,
    codenames: { ...codenames, host: { ...codenames.host, [codename]: 'The last machine' } },
  });

export const cases: RuleCases = {
  breaks: {
    'a location is called edge': () => {
      const edge = defineLocation({ name: 'edge', provider: 'on-premises' });
      return labOf({ edge }, withLocation('edge'));
    },

    'the location is planned, and would have its folder one day': () => {
      const edge = defineLocation({ name: 'edge', provider: 'aws', status: 'planned' });
      return labOf({ edge }, withLocation('edge'));
    },
  },

  holds: {
    'a location has a codename of its own': () => {
      const brink = defineLocation({ name: 'brink', provider: 'on-premises' });
      return labOf({ brink }, withLocation('brink'));
    },

    'the word is a part of the codename': () => {
      const hedge = defineLocation({ name: 'hedge', provider: 'on-premises' });
      return labOf({ hedge }, withLocation('hedge'));
    },

    'a host has no folder in OpenTofu': () => {
      const host = defineHost({
        name: 'asgard-edge',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      return labOf({ host }, withHost('edge'));
    },
  },
};
