import { gib, tib } from '../../entity/index.ts';
import { defineCluster, defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { Host, StoragePool } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  labOf,
  prometheus,
  prometheusBedrock,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const node = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
const on = (host: Host, pool: StoragePool) => ({ ...node, host, disks: [{ pool, size: gib(20) }] });
const onAtlas = on(atlas, atlasBedrock);
const onPrometheus = on(prometheus, prometheusBedrock);
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;

/** A cluster at the other site with all its nodes on a new host, beside a storage server. */
function wanoCluster() {
  const machine = { location: wano, cores: 8, memory: gib(32), networks: [sanzu] };
  const host = defineHost({ ...machine, name: 'wano-atlas', platform: 'proxmox' });
  const ssd = { backend: 'lvm-thin', capacity: tib(1) } as const;
  const pool = defineStoragePool({ ...ssd, name: 'atlas-mantle', host });
  const onHost = { ...on(host, pool), networks: [sanzu] };
  const master = defineVm({ ...onHost, name: 'k8s-master-01', vmId: 1101 });
  const worker1 = defineVm({ ...onHost, name: 'k8s-worker-01', vmId: 1111 });
  const worker2 = defineVm({ ...onHost, name: 'k8s-worker-02', vmId: 1112 });
  const orion = defineCluster({
    name: 'wano-orion-cluster',
    location: wano,
    controlPlane: [master],
    workers: [worker1, worker2],
  });
  return { host, pool, master, worker1, worker2, orion };
}

export const cases: RuleCases = {
  breaks: {
    'both workers run on one of several hosts': () => {
      const master = defineVm({ ...onPrometheus, name: 'k8s-master-01', vmId: 1101 });
      const worker1 = defineVm({ ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...onAtlas, name: 'k8s-worker-02', vmId: 1112 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker1, worker2],
      });
      return labOf({ master, worker1, worker2, orion });
    },
    'all of six workers run on one host': () => {
      const master = defineVm({ ...onPrometheus, name: 'k8s-master-01', vmId: 1101 });
      const workers = ['01', '02', '03', '04', '05', '06'].map((number, index) =>
        defineVm({ ...onAtlas, name: `k8s-worker-${number}`, vmId: 1111 + index }),
      );
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers });
      return labOf({ master, workers, orion });
    },
  },
  holds: {
    'the workers run on two hosts': () => {
      const master = defineVm({ ...onPrometheus, name: 'k8s-master-01', vmId: 1101 });
      const worker1 = defineVm({ ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...onPrometheus, name: 'k8s-worker-02', vmId: 1112 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker1, worker2],
      });
      return labOf({ master, worker1, worker2, orion });
    },
    'there is a single worker': () => {
      const master = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const worker = defineVm({ ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ master, worker, orion });
    },
    'the other machine of the site is a storage server': () => {
      return labOf(wanoCluster());
    },
    'the other hypervisor of the site is only planned': () => {
      const later = defineHost({
        name: 'wano-prometheus',
        location: wano,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        status: 'planned',
      });
      return labOf({ ...wanoCluster(), later });
    },
  },
};
