import {
  defineBackup,
  defineCluster,
  defineHost,
  defineService,
  defineStoragePool,
  defineVm,
  gib,
  tib,
} from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, sanzu, wano } from '../fixtures/_base.ts';
import { appTemplate, bucket, image, orion, runningLabOf } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'backup tool missing': () => {
      const keeps = [{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/data' }] as const;
      const recipes = defineService({
        name: 'recipes',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: keeps,
      });
      const wiki = defineService({
        name: 'wiki',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: keeps,
      });
      const orionDaily = defineBackup({
        name: 'cluster-asgard-orion-cluster-daily',
        source: orion,
        target: bucket,
        frequency: 'daily',
      });
      const wikiHourly = defineBackup({
        name: 'service-wiki-hourly',
        source: wiki,
        target: bucket,
        frequency: 'hourly',
        keepDays: 3,
      });
      // Not there yet.
      const velero = defineService({
        name: 'velero',
        runsOn: orion,
        tier: 'platform',
        chart: { repository: 'https://example.com/charts', name: 'velero', version: '1.0.0' },
        status: 'planned',
      });

      // A second cluster, of which one service is copied.
      const host = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const farMaster = defineVm({
        name: 'k8s-master-02',
        host,
        vmId: 1102,
        cores: 4,
        memory: gib(8),
        image: debian,
        networks: [sanzu],
        disks: [{ pool, size: gib(60) }],
        startup: { order: 2 },
      });
      const farOrion = defineCluster({
        name: 'wano-orion-cluster',
        location: wano,
        controlPlane: [farMaster],
        dedicatedControlPlane: false,
      });
      const photos = defineService({
        name: 'photos',
        runsOn: farOrion,
        chart: appTemplate,
        image,
        volumes: keeps,
      });
      const photosDaily = defineBackup({
        name: 'service-photos-daily',
        source: photos,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({
        recipes,
        wiki,
        orionDaily,
        wikiHourly,
        velero,
        host,
        pool,
        farMaster,
        farOrion,
        photos,
        photosDaily,
      });
    },
  },
  holds: {},
};
