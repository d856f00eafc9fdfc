import { defineCluster, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

export const cases: RuleCases = {
  breaks: {
    'duplicate claim': () => {
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

      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: { repository: 'https://example.com/charts', name: 'app-template', version: '1.0.0' },
        image: { repository: 'example.com/sonarr', tag: '1.0.0' },
        volumes: [
          { purpose: 'data', data: 'files', size: gib(1), path: '/config', expendable: 'a test' },
          { purpose: 'data', data: 'files', size: gib(1), path: '/media', expendable: 'a test' },
        ],
      });
      return labOf({ master, orion, sonarr });
    },
  },
  holds: {},
};
