import { gib } from '../../entity/index.ts';
import {
  defineBucket,
  defineCloudVm,
  defineHost,
  defineLab,
  defineLocation,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, babylon, convention, coruscant, labOf } from '../fixtures/_base.ts';

const ampere = {
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
};

export const cases: RuleCases = {
  breaks: {
    'a bucket stands in the house': () => {
      const backups = defineBucket({
        name: 'homelab-asgard-backups-storage',
        location: asgard,
      });
      return labOf({ backups });
    },
    'a bucket stands in the cloud that rents out VMs': () => {
      const name = 'homelab-coruscant-archive-storage';
      const archive = defineBucket({ name, location: coruscant });
      return labOf({ archive });
    },
    'a rented VM stands in the house': () => {
      const bastion = defineCloudVm({ ...ampere, name: 'bastion-01', location: asgard });
      return labOf({ bastion });
    },
    'a rented VM stands in the cloud that has the buckets': () => {
      const watch = defineCloudVm({ ...ampere, name: 'watch-01', location: babylon });
      return labOf({ watch });
    },
    'a machine of one’s own stands in a cloud': () => {
      const rented = defineHost({
        name: 'babylon-atlas',
        location: babylon,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        status: 'planned',
      });
      return labOf({ rented });
    },
    'no location of the lab is right for a bucket': () => {
      const house = defineLocation({ name: 'asgard', provider: 'on-premises' });
      const name = 'homelab-asgard-backups-storage';
      const backups = defineBucket({ name, location: house });
      return defineLab({
        name: 'fixture',
        domain: 'example.com',
        repository: 'https://github.com/example/fixture',
        convention,
        parts: [{ house, backups }],
      });
    },
  },
  holds: {
    'a bucket stands on AWS': () => {
      const backups = defineBucket({
        name: 'homelab-babylon-backups-storage',
        location: babylon,
      });
      return labOf({ backups });
    },
    'a rented VM stands at Oracle Cloud': () => {
      const bastion = defineCloudVm({ ...ampere, name: 'bastion-01', location: coruscant });
      return labOf({ bastion });
    },
    'a machine of one’s own stands in the house': () => {
      const planned = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        status: 'planned',
      });
      return labOf({ planned });
    },
  },
};
