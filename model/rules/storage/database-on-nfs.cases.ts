import { defineCluster, defineDataset, defineHost, defineService, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, labOf, phlegethon } from '../fixtures/_base.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { appTemplate, image, machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'database on nfs': () => {
      const nas = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'truenas', cores: 8, memory: gib(64), networks: [phlegethon] });
      const pool = defineStoragePool({ name: 'zunesha-bedrock', host: nas, backend: 'zfs', capacity: tib(10) });
      const volumes = defineDataset({ name: 'bedrock-k8s-volumes', pool, content: 'volumes', share: 'nfs' });

      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [volumes] });

      const sonarr = defineService({
        name: 'sonarr',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'config', data: 'sqlite', on: volumes, size: gib(5), expendable: 'a test' }],
      });

      const forum = defineService({
        name: 'forum',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [
          { purpose: 'uploads', data: 'files', on: volumes, size: gib(5), expendable: 'a test' },
          { purpose: 'database', data: 'postgres', on: volumes, size: gib(5), expendable: 'a test' },
        ],
      });

      const metrics = defineService({
        name: 'metrics',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'data', data: 'tsdb', on: volumes, size: gib(50), expendable: 'a test' }],
      });
      return labOf({ ...machines, nas, pool, volumes, orion, driver: nfsDriverOn(orion), sonarr, forum, metrics });
    },
  },
  holds: {},
};
