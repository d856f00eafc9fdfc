import { defineCluster, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, convention, debian, labOf, prometheus, prometheusBedrock, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate node': () => {
      const node = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
      const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] });
      const worker = defineVm({ ...node, name: 'k8s-worker-01', vmId: 1111, host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(20) }] });

      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker, master],
      });
      const name: string = 'asgard-lyra-cluster';
      const lyra = defineCluster({ name, location: asgard, controlPlane: [worker] });
      return labOf(
        { master, worker, orion, lyra },
        { ...convention, codenames: { ...convention.codenames, cluster: { orion: 'The hunter', lyra: 'The lyre' } } },
      );
    },
  },
  holds: {},
};
