import { defineBucket, defineCluster, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, babylon, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'name limit': () => {
      const master = defineVm({
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        networks: [styx],
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, controlPlane: [master], dedicatedControlPlane: false });

      const bucket = defineBucket({ name: 'homelab-babylon-pictures-of-all-holidays-and-birthdays-since-1998-storage', location: babylon });

      // Names the namespace, for which Kubernetes has a limit too.
      const metrics = defineService({
        name: 'metrics',
        runsOn: orion,
        chart: { repository: 'https://example.com/charts', name: 'metrics', version: '1.0.0' },
        namespace: 'everything-that-watches-over-the-other-things-in-this-one-cluster',
      });
      return labOf({ master, orion, bucket, metrics });
    },
  },
  holds: {},
};
