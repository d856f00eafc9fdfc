import { gib, tib } from '../../entity/index.ts';
import { defineCluster, defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { Host, StoragePool } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  debian,
  godzilla,
  godzillaBedrock,
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
const onGodzilla = on(godzilla, godzillaBedrock);
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;

/** A cluster with a control-plane node on each of these places. */
function clusterOn(...places: readonly ReturnType<typeof on>[]) {
  const controlPlane = places.map((place, index) => {
    const name: string = `k8s-master-0${index + 1}`;
    return defineVm({ ...place, name, vmId: 1101 + index });
  });
  return { controlPlane, orion: defineCluster({ ...cluster, controlPlane }) };
}

/** A machine of the other site, whose only other machine is a storage server. */
function wanoHost(codename: 'atlas' | 'prometheus', status: 'active' | 'planned' = 'active') {
  const name: string = `wano-${codename}`;
  const hardware = { platform: 'proxmox', cores: 8, memory: gib(32), networks: [sanzu] } as const;
  const host = defineHost({ ...hardware, name, location: wano, status });
  const poolName: string = `${codename}-mantle`;
  const ssd = { backend: 'lvm-thin', capacity: tib(1), status } as const;
  return { host, pool: defineStoragePool({ ...ssd, name: poolName, host }) };
}

/** A cluster of three at the other site. */
function wanoCluster(...places: readonly { host: Host; pool: StoragePool }[]) {
  const masters = places.map(({ host, pool }, index) => {
    const name: string = `k8s-master-0${index + 1}`;
    return defineVm({ ...on(host, pool), name, vmId: 1101 + index, networks: [sanzu] });
  });
  const name: string = 'wano-orion-cluster';
  const orion = defineCluster({ name, location: wano, controlPlane: masters });
  return { masters, orion };
}

export const cases: RuleCases = {
  breaks: {
    'two of three control-plane nodes run on one host': () => {
      const master1 = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const master2 = defineVm({ ...onAtlas, name: 'k8s-master-02', vmId: 1102 });
      const master3 = defineVm({ ...onPrometheus, name: 'k8s-master-03', vmId: 1103 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2, master3],
      });
      return labOf({ master1, master2, master3, orion });
    },
    'all three run on one host': () => {
      return labOf(clusterOn(onAtlas, onAtlas, onAtlas));
    },
    'all five run on one host': () => {
      return labOf(clusterOn(onAtlas, onAtlas, onAtlas, onAtlas, onAtlas));
    },
    'three of five run on one host, and a second one can take no more': () => {
      return labOf(clusterOn(onAtlas, onAtlas, onAtlas, onPrometheus, onPrometheus));
    },
    'the site has a single hypervisor': () => {
      const only = wanoHost('atlas');
      return labOf({ ...only, ...wanoCluster(only, only, only) });
    },
    'the site has two hypervisors, and one of them is not used': () => {
      const used = wanoHost('atlas');
      const spare = wanoHost('prometheus');
      return labOf({ used, spare, ...wanoCluster(used, used, used) });
    },
  },
  holds: {
    'three control-plane nodes run on three hosts': () => {
      const master1 = defineVm({ ...onAtlas, name: 'k8s-master-01', vmId: 1101 });
      const master2 = defineVm({ ...onPrometheus, name: 'k8s-master-02', vmId: 1102 });
      const master3 = defineVm({ ...onGodzilla, name: 'k8s-master-03', vmId: 1103 });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master1, master2, master3],
      });
      return labOf({ master1, master2, master3, orion });
    },
    'there is a single control-plane node': () => {
      return labOf(clusterOn(onAtlas));
    },
    'no host has more than two of five': () => {
      return labOf(clusterOn(onAtlas, onAtlas, onPrometheus, onPrometheus, onGodzilla));
    },
    'the site has two hypervisors, and both are used': () => {
      const first = wanoHost('atlas');
      const second = wanoHost('prometheus');
      return labOf({ first, second, ...wanoCluster(first, first, second) });
    },
  },
};
