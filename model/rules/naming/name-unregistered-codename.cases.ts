import { gib, tib } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineCluster,
  defineConvention,
  defineHost,
  defineLocation,
  defineService,
  defineStoragePool,
  defineVlan,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, convention, coruscant, labOf } from '../fixtures/_base.ts';
import { appTemplate, image, machines, nodes, orion, runningLabOf } from '../fixtures/_running.ts';

const { codenames } = convention;
const web = { runsOn: orion, chart: appTemplate, image } as const;

export const cases: RuleCases = {
  breaks: {
    'a slip of the pen makes a new codename': () => {
      const host = defineHost({
        name: 'asgard-zunehsa',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      return labOf({ host });
    },

    'a location is told once, not again at each host that stands there': () => {
      const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
      const host = defineHost({
        name: 'midgard-atlas',
        location: midgard,
        platform: 'truenas',
        cores: 8,
        memory: gib(32),
        status: 'planned',
      });
      return labOf({ midgard, host });
    },

    'nor at each guest whose name holds the location, in a lab that wants it': () => {
      const ocean = defineLocation({ name: 'ocean', provider: 'oracle-cloud' });
      const bastion = defineCloudVm({
        name: 'ocean-db-01',
        location: ocean,
        shape: 'small',
        cores: 1,
        memory: gib(1),
        disk: gib(50),
        image: 'debian-13',
      });
      return labOf(
        { ocean, bastion },
        { ...convention, patterns: { 'cloud-vm': '{location}-{role}-{nn}' } },
      );
    },

    'codenames are of one kind: that of a host is none of a pool or a VLAN': () => {
      const pool = defineStoragePool({
        name: 'atlas-godzilla',
        host: atlas,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const vlan = defineVlan({ name: 'godzilla-games-vlan', location: asgard });
      return labOf({ pool, vlan });
    },

    'nothing is registered for a kind that is listed': () => {
      const cluster = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes });
      const own = defineConvention({ ...convention, codenames: { ...codenames, cluster: {} } });
      return labOf({ ...machines, cluster }, own);
    },

    'a namespace that many share has a codename too': () => {
      const gallery = defineService({ ...web, name: 'gallery', namespace: 'freya-ns' });
      const own = defineConvention({
        ...convention,
        codenames: { ...codenames, namespace: { idun: 'Norse mythology: keeper of apples' } },
      });
      const { master, worker1, worker2 } = machines;
      return labOf({ master, worker1, worker2, orion, gallery }, own);
    },
  },

  holds: {
    'the codename is registered': () => {
      const host = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      return labOf({ host });
    },

    'the new codename is registered with its meaning': () => {
      const host = defineHost({
        name: 'asgard-mothra',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
      });
      const own = defineConvention({
        ...convention,
        codenames: { ...codenames, host: { ...codenames.host, mothra: 'Kaiju: the moth' } },
      });
      return labOf({ host }, own);
    },

    'a kind that is not listed takes any codename': () => {
      const gallery = defineService({ ...web, name: 'gallery', namespace: 'freya-ns' });
      return runningLabOf({ gallery });
    },

    'words that are no codename are free': () => {
      const vlan = defineVlan({ name: 'rubicon-godzilla-vlan', location: asgard });
      const bastion = defineCloudVm({
        name: 'godzilla-01',
        location: coruscant,
        shape: 'small',
        cores: 1,
        memory: gib(1),
        disk: gib(50),
        image: 'debian-13',
      });
      return labOf({ vlan, bastion });
    },
  },
};
