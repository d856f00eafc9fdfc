import { gib, tib } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineHost,
  defineLab,
  defineLxc,
  defineStoragePool,
  defineVm,
  type Lab,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  convention,
  coruscant,
  debian,
  debianLxc,
  styx,
} from '../fixtures/_base.ts';

/** A name that the compiler leaves alone: it knows the default patterns only. */
const named = (name: string): string => name;
const machine = { location: asgard, cores: 16, memory: gib(64), networks: [acheron] } as const;
const guest = { cores: 2, memory: gib(4), networks: [styx] } as const;
const hypervisor = defineHost({ ...machine, name: named('atlas'), platform: 'proxmox' });
const pool = defineStoragePool({
  name: 'atlas-bedrock',
  host: hypervisor,
  backend: 'lvm-thin',
  capacity: tib(1),
});
const vm = {
  ...guest,
  host: hypervisor,
  vmId: 1101,
  image: debian,
  disks: [{ pool, size: gib(20) }],
};
const lxc = {
  ...guest,
  host: hypervisor,
  vmId: 1201,
  image: debianLxc,
  rootfs: { pool, size: gib(8) },
};
const cloudVm = {
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
};

/** A lab whose machines are called by what they do. */
const shortNamesOf = (parts: Readonly<Record<string, object>>): Lab =>
  defineLab({
    name: 'fixture',
    domain: 'example.com',
    repository: 'https://github.com/example/fixture',
    convention: {
      ...convention,
      codenames: { ...convention.codenames, host: { nas: 'What it is', atlas: 'Titan' } },
      patterns: { host: '{codename}', vm: '{role}', lxc: '{role}', 'cloud-vm': '{role}' },
    },
    parts: [{ asgard, coruscant, acheron, styx, debian, debianLxc, hypervisor, pool }, parts],
  });

export const cases: RuleCases = {
  breaks: {
    'a host as the group of its platform': () => {
      const nas = defineHost({ ...machine, name: named('nas'), platform: 'truenas' });
      return shortNamesOf({ nas });
    },
    'a VM as the group of all VMs': () => {
      const vms = defineVm({ ...vm, name: named('vms') });
      return shortNamesOf({ vms });
    },
    'a container as the group that Ansible itself has': () => {
      const all = defineLxc({ ...lxc, name: named('all') });
      return shortNamesOf({ all });
    },
    'a cloud VM as the group of what people jump through': () => {
      const bastions = defineCloudVm({ ...cloudVm, name: named('bastions') });
      return shortNamesOf({ bastions });
    },
  },
  holds: {
    'a name that no group has': () => {
      const fileServer = defineVm({ ...vm, name: named('file-server') });
      return shortNamesOf({ fileServer });
    },
    // Its group is role_bastion: what follows from the lab holds an underscore.
    'the role of a group': () => {
      const bastion = defineCloudVm({ ...cloudVm, name: named('bastion') });
      return shortNamesOf({ bastion });
    },
  },
};
