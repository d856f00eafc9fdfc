import { gib, tib } from '../../entity/index.ts';
import {
  defineBackup,
  defineCluster,
  defineHost,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { Lab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, labOf, sanzu, wano } from '../fixtures/_base.ts';
import {
  appTemplate,
  authentik01,
  bucket,
  image,
  machines,
  orion,
  runningLabOf,
} from '../fixtures/_running.ts';

const chart = { repository: 'https://example.com/charts', name: 'velero', version: '1.0.0' };

const app = { runsOn: orion, chart: appTemplate, image } as const;
const data = { purpose: 'data', data: 'sqlite', size: gib(5), path: '/data' } as const;
const recipes = defineService({ ...app, name: 'recipes', volumes: [data] });
const wiki = defineService({ ...app, name: 'wiki', volumes: [data] });

const daily = { target: bucket, frequency: 'daily' } as const;
const orionDaily = defineBackup({
  ...daily,
  name: 'cluster-asgard-orion-cluster-daily',
  source: orion,
});
const wikiDaily = defineBackup({ ...daily, name: 'service-wiki-daily', source: wiki });

/** A copy of each node, made by its host. */
const copiesOfNodes = Object.values(machines).map((source) => {
  const name: string = `vm-${source.name}-daily`;
  return defineBackup({ ...daily, name, source });
});

/** A cluster and a bucket; no tool, and no backup but those of the case. */
const bareLabOf = (parts: Readonly<Record<string, object>>): Lab =>
  labOf({ ...machines, orion, bucket, ...parts });

export const cases: RuleCases = {
  breaks: {
    'a cluster is to be backed up, and nothing in it does that': () => {
      const orionDaily = defineBackup({
        name: 'cluster-asgard-orion-cluster-daily',
        source: orion,
        target: bucket,
        frequency: 'daily',
      });
      return bareLabOf({ orionDaily });
    },

    'services lose their data with it': () => {
      return bareLabOf({ orionDaily, recipes, wiki });
    },

    'a single service of the cluster is to be backed up': () => {
      return bareLabOf({ wiki, wikiDaily });
    },

    'several backups of one cluster are told once': () => {
      const wikiHourly = defineBackup({
        name: 'service-wiki-hourly',
        source: wiki,
        target: bucket,
        frequency: 'hourly',
        keepDays: 3,
      });
      return bareLabOf({ orionDaily, wiki, wikiDaily, wikiHourly });
    },

    'the tool is planned': () => {
      const velero = defineService({
        name: 'velero',
        runsOn: orion,
        tier: 'platform',
        chart,
        status: 'planned',
      });
      return runningLabOf({ orionDaily, velero });
    },

    'the tool runs in another cluster': () => {
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
      const photos = defineService({ ...app, name: 'photos', runsOn: farOrion, volumes: [data] });
      const photosDaily = defineBackup({ ...daily, name: 'service-photos-daily', source: photos });
      return runningLabOf({ host, pool, farMaster, farOrion, photos, photosDaily });
    },

    'copies of the nodes hold the data, so that it is not at risk': () => {
      return bareLabOf({ orionDaily, copiesOfNodes, wiki });
    },

    'data that can be had again is not at risk': () => {
      const expendable = 'can be downloaded again';
      const cache = defineService({ ...app, name: 'cache', volumes: [{ ...data, expendable }] });
      return bareLabOf({ orionDaily, cache });
    },
  },

  holds: {
    'a service in the cluster makes the backup': () => {
      const orionDaily = defineBackup({
        name: 'cluster-asgard-orion-cluster-daily',
        source: orion,
        target: bucket,
        frequency: 'daily',
      });
      const velero = defineService({
        name: 'velero',
        runsOn: orion,
        tier: 'platform',
        chart: { repository: 'https://example.com/charts', name: 'velero', version: '1.0.0' },
      });
      return bareLabOf({ orionDaily, velero });
    },

    'the tool is known by its chart, whatever the service is called': () => {
      const copies = defineService({ name: 'copies', runsOn: orion, tier: 'platform', chart });
      return bareLabOf({ orionDaily, wiki, wikiDaily, copies });
    },

    'the tool is known by its image, if its chart runs any image': () => {
      const copies = defineService({
        ...app,
        name: 'copies',
        tier: 'platform',
        image: { repository: 'docker.io/velero/velero', tag: 'v1.17.0' },
      });
      return bareLabOf({ orionDaily, copies });
    },

    'the tool is retiring, which is as good as active': () => {
      const velero = defineService({
        name: 'velero',
        runsOn: orion,
        tier: 'platform',
        chart,
        status: 'retiring',
      });
      return bareLabOf({ orionDaily, velero });
    },

    'a backup that is planned can wait for its tool': () => {
      const later = defineBackup({
        name: 'cluster-asgard-orion-cluster-daily',
        source: orion,
        target: bucket,
        frequency: 'daily',
        status: 'planned',
      });
      return bareLabOf({ later });
    },

    'the cluster is planned, and so is its backup': () => {
      const status = 'planned';
      const later = defineCluster({
        name: 'asgard-orion-cluster',
        location: orion.location,
        controlPlane: orion.controlPlane,
        workers: orion.workers,
        status,
      });
      const laterDaily = defineBackup({
        ...daily,
        name: 'cluster-asgard-orion-cluster-daily',
        source: later,
        status,
      });
      return labOf({ ...machines, bucket, later, laterDaily });
    },

    'nodes are copied from the outside, by their hosts': () => {
      return bareLabOf({ copiesOfNodes, wiki });
    },

    'a service on a guest is not in the cluster': () => {
      const notes = defineService({ name: 'notes', runsOn: authentik01, volumes: [data] });
      const notesDaily = defineBackup({ ...daily, name: 'service-notes-daily', source: notes });
      return bareLabOf({ authentik01, notes, notesDaily });
    },
  },
};
