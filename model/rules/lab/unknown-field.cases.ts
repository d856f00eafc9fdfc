import { gib } from '../../entity/index.ts';
import { defineLab, defineLxc, defineVlan, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import * as base from '../fixtures/_base.ts';

const { asgard, atlas, atlasBedrock, convention, debian, debianLxc, labOf, styx } = base;

const machine = {
  host: atlas,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};

export const cases: RuleCases = {
  breaks: {
    'a field is misspelt': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        // @ts-expect-error the compiler says so too
        descripton: 'For everything else.',
      });
      return labOf({ rubicon });
    },

    'a field inside of a field is misspelt': () => {
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        // @ts-expect-error the compiler says so too
        rootfs: { pool: atlasBedrock, size: gib(8), sise: gib(8) },
      });
      return labOf({ media });
    },

    'a field is like none that there is': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        // @ts-expect-error the compiler says so too
        colour: 'blue',
      });
      return labOf({ rubicon });
    },

    'an entity is declared with the fields of another one': () => {
      const web1 = defineVm({ ...machine, name: 'web-01', vmId: 1131 });
      const name: string = 'web-02';
      const web2 = defineVm({ ...web1, name, vmId: 1132 });
      return labOf({ web1, web2 });
    },

    'a field of the lab is misspelt': () => {
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [base],
        // @ts-expect-error the compiler says so too
        brnach: 'main',
      });
    },
  },

  holds: {
    'the field is spelt as it is called': () => {
      const rubicon = defineVlan({
        name: 'rubicon-applications-vlan',
        location: asgard,
        description: 'For everything else.',
      });
      return labOf({ rubicon });
    },

    'entities share a plain object of fields': () => {
      const web1 = defineVm({ ...machine, name: 'web-01', vmId: 1131 });
      const web2 = defineVm({ ...machine, name: 'web-02', vmId: 1132 });
      return labOf({ web1, web2 });
    },

    'a lab is made of another one': () => {
      const lab = labOf({});
      return defineLab({ ...lab, owner: 'Somebody else' });
    },
  },
};
