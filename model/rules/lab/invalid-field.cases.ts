import { gib, mib, tib } from '../../entity/index.ts';
import {
  defineBackup,
  defineHost,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';
import { appTemplate, bucket, image, machines, orion } from '../fixtures/_running.ts';

const machine = {
  name: 'games-01',
  host: atlas,
  vmId: 1141,
  cores: 2,
  memory: gib(4),
  image: debian,
  networks: [styx],
  disks: [{ pool: atlasBedrock, size: gib(20) }],
} as const;

const hypervisor = {
  name: 'asgard-zunesha',
  location: asgard,
  platform: 'proxmox',
  cores: 8,
  memory: gib(32),
  networks: [acheron],
} as const;

export const cases: RuleCases = {
  breaks: {
    'an id is one that Proxmox keeps for itself': () => {
      const games = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 99,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ games });
    },

    'numbers are no whole ones, or too large': () => {
      const host = defineHost({ ...hypervisor, cores: 0.5, overcommit: 5 });
      return labOf({ host });
    },

    'sizes are nothing, or no whole mebibytes': () => {
      const games = defineVm({
        ...machine,
        memory: gib(0),
        disks: [{ pool: atlasBedrock, size: gib(20.0001) }],
      });
      return labOf({ games });
    },

    'a size is a bare number': () => {
      // @ts-expect-error the compiler says so too
      const games = defineVm({ ...machine, memory: 4096 });
      return labOf({ games });
    },

    'a word is none of those that there are': () => {
      // @ts-expect-error the compiler says so too
      const host = defineHost({ ...hypervisor, platform: 'Proxmox' });
      return labOf({ host });
    },

    'a name stands in quotes where the constant is meant': () => {
      // @ts-expect-error the compiler says so too
      const games = defineVm({ ...machine, host: 'asgard-atlas' });
      return labOf({ games });
    },

    'an entity of another kind is named': () => {
      // @ts-expect-error the compiler says so too
      const games = defineVm({ ...machine, networks: [styx, asgard] });
      return labOf({ games });
    },

    'a copy of an entity is named': () => {
      const games = defineVm({ ...machine, host: { ...atlas } });
      return labOf({ games });
    },

    'a constant in a list has no value yet': () => {
      const later: (typeof styx)[] = [];
      // @ts-expect-error the compiler says so too
      const games = defineVm({ ...machine, networks: [styx, later[0]] });
      return labOf({ games });
    },

    'texts do not have the form that their tools want': () => {
      const host = defineHost({
        ...hypervisor,
        bridge: 'VM Bridge 0',
        gpus: [
          {
            name: 'rtx-4090',
            device: '10DE:2684',
            subsystem: '1043:889a',
            path: '01:00',
            iommuGroup: 1,
          },
        ],
      });
      return labOf({ host });
    },

    'a text would be evaluated as a template': () => {
      const volumes = [
        { purpose: 'data', data: 'files', size: gib(1), path: '/srv/{{ who }}' },
      ] as const;
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes,
      });
      return labOf({ ...machines, orion, wiki });
    },

    'nothing is said of what leans on it': () => {
      const host = defineHost({ ...hypervisor, cores: 0 });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const games = defineVm({ ...machine, host, disks: [{ pool, size: gib(20) }] });
      return labOf({ host, pool, games });
    },

    'nor of what others miss, which it may be: here the tool that makes the backups': () => {
      const velero = defineService({
        name: 'velero',
        runsOn: orion,
        tier: 'platform',
        chart: { repository: 'https://example.com/charts', name: 'velero', version: '1.0.0' },
        port: 70_000,
      });
      const orionDaily = defineBackup({
        name: 'cluster-asgard-orion-cluster-daily',
        source: orion,
        target: bucket,
        frequency: 'daily',
      });
      return labOf({ ...machines, orion, bucket, velero, orionDaily });
    },
  },

  holds: {
    'the id is the first that is free for guests': () => {
      const games = defineVm({
        name: 'games-01',
        host: atlas,
        vmId: 100,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      return labOf({ games });
    },

    'numbers are as large as they may be': () => {
      const host = defineHost({ ...hypervisor, cores: 1024, overcommit: 4 });
      const games = defineVm({ ...machine, vmId: 999_999_999, memory: mib(2049) });
      return labOf({ host, games });
    },

    'a bridge has the longest name that Linux takes': () => {
      const host = defineHost({ ...hypervisor, bridge: 'vmbr00000000001' });
      return labOf({ host });
    },

    'what people read may hold anything': () => {
      const description = 'Says {{ what }} it likes,\neven in two lines.';
      const host = defineHost({ ...hypervisor, description });
      return labOf({ host });
    },
  },
};
