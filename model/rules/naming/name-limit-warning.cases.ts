import { gib } from '../../entity/index.ts';
import { defineCloudVm, defineLxc, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  coruscant,
  debian,
  debianLxc,
  labOf,
  styx,
} from '../fixtures/_base.ts';

const size = { cores: 2, memory: gib(4) };
const onAtlas = {
  ...size,
  host: atlas,
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};

export const cases: RuleCases = {
  breaks: {
    'a VM has a long role': () => {
      const observer = defineVm({ ...onAtlas, name: 'observability-stack-01', vmId: 1101 });
      return labOf({ observer });
    },

    'one character is too many': () => {
      const observer = defineVm({ ...onAtlas, name: 'observation-0-01', vmId: 1101 });
      return labOf({ observer });
    },

    'the environment counts too': () => {
      const observer = defineVm({
        ...onAtlas,
        name: 'staging-observer-01',
        environment: 'staging',
        vmId: 1101,
      });
      return labOf({ observer });
    },

    'a VM in a cloud may be Windows as well': () => {
      const desktop = defineCloudVm({
        ...size,
        name: 'remote-desktop-01',
        location: coruscant,
        shape: 'VM.Standard.E5.Flex',
        disk: gib(256),
        image: 'windows-11',
      });
      return labOf({ desktop });
    },
  },

  holds: {
    'the role is shorter': () => {
      const observer = defineVm({ ...onAtlas, name: 'observer-01', vmId: 1101 });
      return labOf({ observer });
    },

    'the name has 15 characters': () => {
      const observer = defineVm({ ...onAtlas, name: 'observations-01', vmId: 1101 });
      return labOf({ observer });
    },

    'a container is never Windows': () => {
      const observer = defineLxc({
        ...size,
        name: 'observability-stack-01',
        host: atlas,
        vmId: 1201,
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
      });
      return labOf({ observer });
    },
  },
};
