import { gib, tib } from '../../entity/index.ts';
import {
  defineCluster,
  defineDataset,
  defineHost,
  defineService,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, debian, sanzu, wano } from '../fixtures/_base.ts';
import { bedrock, nasLabOf, nfsVolumes } from '../fixtures/_nas.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { machines, nodes } from '../fixtures/_running.ts';

const asgardOrion = { name: 'asgard-orion-cluster', location: asgard, ...nodes } as const;
const driver = {
  name: 'csi-nfs',
  tier: 'platform',
  namespace: 'kube-system',
  chart: { repository: 'https://example.com/charts', name: 'csi-driver-nfs', version: '4.13.4' },
} as const;
const mediaDataset = {
  name: 'bedrock-media',
  pool: bedrock,
  content: 'media',
  share: 'nfs',
} as const;

export const cases: RuleCases = {
  breaks: {
    'volumes are to be made on NFS, and no driver is there': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [nfsVolumes],
      });
      return nasLabOf({ ...machines, nfsVolumes, orion });
    },
    'two of four datasets are for volumes, and the driver is planned': () => {
      const media = defineDataset(mediaDataset);
      const later = defineDataset({
        name: 'bedrock-later',
        pool: bedrock,
        content: 'volumes',
        share: 'nfs',
        status: 'planned',
      });
      const files = defineDataset({
        name: 'bedrock-files',
        pool: bedrock,
        content: 'files',
        share: 'nfs',
      });
      const orion = defineCluster({ ...asgardOrion, datasets: [media, later, nfsVolumes, files] });
      const csiNfs = defineService({ ...driver, runsOn: orion, status: 'planned' });
      return nasLabOf({ ...machines, nfsVolumes, media, later, files, orion, csiNfs });
    },
    'the driver runs in the other cluster': () => {
      const remote = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host: remote,
        backend: 'zfs',
        capacity: tib(1),
      });
      const node = defineVm({
        name: 'k8s-master-02',
        host: remote,
        vmId: 1101,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool, size: gib(40) }],
        networks: [sanzu],
      });
      const wanoOrion = defineCluster({
        name: 'wano-orion-cluster',
        location: wano,
        controlPlane: [node],
        dedicatedControlPlane: false,
      });
      const orion = defineCluster({ ...asgardOrion, datasets: [nfsVolumes] });
      return nasLabOf({
        ...machines,
        nfsVolumes,
        orion,
        remote,
        pool,
        node,
        wanoOrion,
        driver: nfsDriverOn(wanoOrion),
      });
    },
  },
  holds: {
    'volumes are to be made on NFS, and the driver is there': () => {
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [nfsVolumes],
      });
      const driver = defineService({
        name: 'csi-driver-nfs',
        runsOn: orion,
        tier: 'platform',
        namespace: 'kube-system',
        chart: {
          repository: 'https://example.com/charts',
          name: 'csi-driver-nfs',
          version: '4.13.4',
        },
      });
      return nasLabOf({ ...machines, nfsVolumes, orion, driver });
    },
    'the driver has another name, and is on its way out': () => {
      const orion = defineCluster({ ...asgardOrion, datasets: [nfsVolumes] });
      const csiNfs = defineService({ ...driver, runsOn: orion, status: 'retiring' });
      return nasLabOf({ ...machines, nfsVolumes, orion, csiNfs });
    },
    'a media library is mounted by the nodes themselves': () => {
      const media = defineDataset(mediaDataset);
      const orion = defineCluster({ ...asgardOrion, datasets: [media] });
      return nasLabOf({ ...machines, media, orion });
    },
    'the dataset is planned': () => {
      const later = defineDataset({
        name: 'bedrock-later',
        pool: bedrock,
        content: 'volumes',
        share: 'nfs',
        status: 'planned',
      });
      const orion = defineCluster({ ...asgardOrion, datasets: [later] });
      return nasLabOf({ ...machines, later, orion });
    },
    'the cluster is planned': () => {
      const orion = defineCluster({ ...asgardOrion, datasets: [nfsVolumes], status: 'planned' });
      return nasLabOf({ ...machines, nfsVolumes, orion });
    },
    'the cluster keeps everything on the disks of its nodes, although a share is there': () => {
      const orion = defineCluster(asgardOrion);
      return nasLabOf({ ...machines, nfsVolumes, orion });
    },
  },
};
