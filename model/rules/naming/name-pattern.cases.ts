import { defineCluster, defineHost, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'name pattern': () => {
      // Names made in a loop are no literals: only the check sees that these lack a digit.
      const workers = [1, 2].map((number) =>
        defineVm({
          name: `k8s-worker-${number}`,
          host: atlas,
          vmId: 1110 + number,
          cores: 2,
          memory: gib(4),
          image: debian,
          networks: [styx],
          disks: [{ pool: atlasBedrock, size: gib(20) }],
        }),
      );

      const elsewhere: string = 'wano-prometheus';
      const host = defineHost({ name: elsewhere, location: asgard, platform: 'proxmox', cores: 8, memory: gib(32), networks: [acheron] });

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
      // The name of a claim follows from the purpose of the volume.
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: { repository: 'https://example.com/charts', name: 'app-template', version: '1.0.0' },
        image: { repository: 'example.com/gallery', tag: '1.0.0' },
        namespace: 'Pictures',
        volumes: [{ purpose: 'small-pictures', data: 'files', size: gib(1), path: '/small', expendable: 'a test' }],
      });
      return labOf({ workers, host, master, orion, gallery });
    },
  },
  holds: {},
};
