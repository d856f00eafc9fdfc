import { gib } from '../../entity/index.ts';
import { defineCluster, defineLxc, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';

const guest = { cores: 2, memory: gib(4), networks: [styx] };
const onAtlas = {
  ...guest,
  host: atlas,
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
};
const lxcOnAtlas = {
  ...guest,
  host: atlas,
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
};
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;

export const cases: RuleCases = {
  breaks: {
    'the container of the proxy stays down after a power cut': () => {
      const proxy = defineLxc({
        ...lxcOnAtlas,
        name: 'proxy-01',
        vmId: 1201,
        onBoot: false,
      });
      const nginx = defineService({ name: 'nginx', runsOn: proxy });
      return labOf({ proxy, nginx });
    },
    'the control plane stays down after a power cut': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101, onBoot: false });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ master, orion });
    },
    'a VM carries more than can be told in one line': () => {
      const apps = defineVm({ ...onAtlas, name: 'apps-01', vmId: 1121, onBoot: false });
      const services = ['gallery', 'notes', 'recipes', 'wiki'].map((name) =>
        defineService({ name, runsOn: apps }),
      );
      return labOf({ apps, services });
    },
    'a worker carries two services beside its cluster': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onAtlas, name: 'k8s-worker-01', vmId: 1111, onBoot: false });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      const exporter = defineService({ name: 'exporter', runsOn: worker });
      const watchdog = defineService({ name: 'watchdog', runsOn: worker });
      return labOf({ master, worker, orion, exporter, watchdog });
    },
  },
  holds: {
    'the container of the proxy starts with its host, as guests do': () => {
      const proxy = defineLxc({
        ...lxcOnAtlas,
        name: 'proxy-01',
        vmId: 1201,
      });
      const nginx = defineService({ name: 'nginx', runsOn: proxy });
      return labOf({ proxy, nginx });
    },
    'nothing runs on the VM that is started by hand': () => {
      const games = defineVm({ ...onAtlas, name: 'games-01', vmId: 1302, onBoot: false });
      return labOf({ games });
    },
    'the service on the VM is only planned': () => {
      const apps = defineVm({ ...onAtlas, name: 'apps-01', vmId: 1121, onBoot: false });
      const wiki = defineService({ name: 'wiki', runsOn: apps, status: 'planned' });
      return labOf({ apps, wiki });
    },
    'the cluster of the VM is only planned': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101, onBoot: false });
      const orion = defineCluster({ ...cluster, controlPlane: [master], status: 'planned' });
      return labOf({ master, orion });
    },
    'the VM and what it carries are only planned': () => {
      const apps = defineVm({
        ...onAtlas,
        name: 'apps-01',
        vmId: 1121,
        onBoot: false,
        status: 'planned',
      });
      const wiki = defineService({ name: 'wiki', runsOn: apps, status: 'planned' });
      return labOf({ apps, wiki });
    },
    'a drained worker is on its way out': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({
        ...guest,
        name: 'k8s-worker-01',
        host: prometheus,
        vmId: 1111,
        image: debian,
        disks: [{ pool: prometheusBedrock, size: gib(20) }],
        onBoot: false,
        status: 'retiring',
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
  },
};
