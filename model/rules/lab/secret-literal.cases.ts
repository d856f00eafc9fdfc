import { gib } from '../../entity/index.ts';
import {
  defineConvention,
  defineImage,
  defineLab,
  defineService,
  defineVlan,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';
import { authentik01, proxy01, runningLabOf } from '../fixtures/_running.ts';

const { asgard, convention, labOf } = base;
const { codenames } = convention;

// Addresses of documentation; what is joined is so because the leak scan reads this file too.
const segment = 20 + 10;
const mac = ['00', '00', '5e', '00', '53', '01'].join(':');
const token = `ghp_${'x'.repeat(36)}`;
const key = ['-----BEGIN OPENSSH', 'PRIVATE KEY-----'].join(' ');
const fourParts = `4.0.15.${241}`;

export const cases: RuleCases = {
  breaks: {
    'the description of a network tells its addresses': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: 'Applications, 192.0.2.0/24.',
      });
      return labOf({ rubicon });
    },

    'and its id, which is told besides': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: `Applications, vlan ${segment}, 192.0.2.0/24.`,
      });
      return labOf({ rubicon });
    },

    'an address of version 6': () => {
      const ldap = defineService({
        name: 'ldap',
        runsOn: authentik01,
        description: 'Asks 2001:db8::5 first.',
      });
      return runningLabOf({ ldap });
    },

    'an image is fetched from an address at home': () => {
      const alpine = defineImage({
        name: 'tpl-alpine-3-2026-09-28',
        type: 'lxc-template',
        url: 'https://192.0.2.10/images/alpine.tar.zst',
        checksum: '0123456789abcdef'.repeat(8),
      });
      return labOf({ alpine });
    },

    'the address of a network card': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: `The printer is ${mac}.`,
      });
      return labOf({ rubicon });
    },

    'a token, or the start of a key': () => {
      const wiki = defineService({
        name: 'wiki',
        runsOn: authentik01,
        description: `Reads issues with ${token}.`,
      });
      const notes = defineService({ name: 'notes', runsOn: authentik01, description: key });
      return runningLabOf({ wiki, notes });
    },

    'deep inside of a service that is only planned': () => {
      const journal = defineService({
        name: 'journal',
        runsOn: proxy01,
        volumes: [
          {
            purpose: 'entries',
            data: 'sqlite',
            size: gib(1),
            expendable: 'is copied from 192.0.2.7 each night',
          },
        ],
        status: 'planned',
      });
      return runningLabOf({ journal });
    },

    'the meaning of a codename': () => {
      const own = defineConvention({
        ...convention,
        codenames: { ...codenames, namespace: { freya: 'Norse mythology; behind 192.0.2.1' } },
      });
      return labOf({}, own);
    },

    'a field of the lab itself': () => {
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://192.0.2.3/example/fixture',
        convention,
        parts: [base],
      });
    },
  },

  holds: {
    'the description of a network tells what it is for': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: 'Applications: what people open in a browser.',
      });
      return labOf({ rubicon });
    },

    'a version with four parts is no address, where versions stand': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: authentik01,
        image: { repository: 'ghcr.io/home-operations/sonarr', tag: fourParts },
      });
      return runningLabOf({ sonarr });
    },

    'nor elsewhere, with a letter in front': () => {
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: authentik01,
        description: `Stays at v${fourParts} until the next one is out.`,
      });
      return runningLabOf({ sonarr });
    },

    'numbers that are no id, no address and no card': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: 'VLAN since 2019-04, 24 ports, cleaned at 12:30, as in IEEE 802.1Q.',
      });
      return labOf({ rubicon });
    },
  },
};
