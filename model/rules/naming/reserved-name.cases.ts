import { defineBackup, defineBucket, defineCluster, defineDataset, defineHost, defineService, defineStoragePool, gib, tib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, babylon, convention, labOf, styx } from '../fixtures/_base.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { appTemplate, authentik01, image, machines, nodes } from '../fixtures/_running.ts';
import { veleroOn } from '../fixtures/_velero.ts';

export const cases: RuleCases = {
  breaks: {
    'reserved name': () => {
      const { codenames } = convention;
      const nas = defineHost({ name: 'asgard-zunesha', location: asgard, platform: 'truenas', cores: 8, memory: gib(64), networks: [styx] });
      const poolName: string = 'zunesha-local';
      const pool = defineStoragePool({ name: poolName, host: nas, backend: 'zfs', capacity: tib(10) });
      const datasetName: string = 'local-ssd';
      const dataset = defineDataset({ name: datasetName, pool, content: 'volumes', share: 'nfs', network: styx });
      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [dataset] });
      const bucket = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
      const orionDaily = defineBackup({ name: 'cluster-asgard-orion-cluster-daily', source: orion, target: bucket, frequency: 'daily' });

      const web = { runsOn: orion, port: 8080, chart: appTemplate, image };
      const root = defineService({ ...web, name: 'root' });
      const storage = defineService({ ...web, name: 'storage', namespace: 'files' });
      const spy = defineService({ ...web, name: 'spy', namespace: 'kube-public' });
      const deploy = defineService({ ...web, name: 'argocd' });

      const traefik = defineService({
        name: 'traefik',
        runsOn: orion,
        tier: 'platform',
        port: 443,
        chart: { repository: 'https://traefik.github.io/charts', name: 'traefik', version: '41.3.0' },
        fronts: [{ target: nas, port: 443, hostname: 'compute', auth: 'own' }],
      });
      const page = defineService({ name: 'page-compute', runsOn: authentik01, port: 80, expose: { hostname: 'leaf', via: traefik, auth: 'own' } });
      return labOf(
        {
          ...machines,
          authentik01,
          nas,
          pool,
          dataset,
          orion,
          bucket,
          orionDaily,
          driver: nfsDriverOn(orion),
          velero: veleroOn(orion),
          root,
          storage,
          spy,
          deploy,
          traefik,
          page,
        },
        { ...convention, codenames: { ...codenames, pool: { ...codenames.pool, local: 'Round the corner' } } },
      );
    },
  },
  holds: {},
};
