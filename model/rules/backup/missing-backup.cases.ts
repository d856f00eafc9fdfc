import { gib } from '../../entity/index.ts';
import {
  defineBackup,
  defineCloudVm,
  defineCluster,
  defineDataset,
  defineLxc,
  defineService,
  defineVm,
} from '../../kinds/index.ts';
import type { Lab } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  asgard,
  atlas,
  atlasBedrock,
  coruscant,
  debian,
  debianLxc,
  labOf,
  godzilla,
  godzillaBedrock,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import {
  appTemplate,
  authentik01,
  bucket,
  image,
  machines,
  nodes,
  orion,
  proxy01,
  runningLabOf,
} from '../fixtures/_running.ts';

const daily = { target: bucket, frequency: 'daily' } as const;
const size = { cores: 2, memory: gib(4), networks: [styx] };
const photos = defineDataset({
  name: 'bedrock-photos',
  pool: godzillaBedrock,
  content: 'files',
  share: 'nfs',
  clients: [prometheus],
});
const photosDaily = defineBackup({
  ...daily,
  name: 'dataset-bedrock-photos-daily',
  source: photos,
});

/** A container with a mount from a pool, and one from a dataset. */
const media01 = defineLxc({
  ...size,
  name: 'media-01',
  host: prometheus,
  vmId: 1202,
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(8) },
  mounts: [
    { source: prometheusBedrock, path: '/srv/media', size: gib(100) },
    { source: photos, path: '/srv/photos' },
  ],
});
const mediaDaily = defineBackup({ ...daily, name: 'lxc-media-01-daily', source: media01 });

const web = { runsOn: orion, chart: appTemplate, image } as const;
const pages = { purpose: 'pages', data: 'sqlite', size: gib(5), path: '/data' } as const;
const wiki = defineService({ ...web, name: 'wiki', volumes: [pages] });

/** A cluster and a bucket; no backup but those of the case. */
const bareLabOf = (parts: Readonly<Record<string, object>>): Lab =>
  labOf({ ...machines, orion, bucket, ...parts });

const [master, worker1, worker2] = [machines.master, machines.worker1, machines.worker2];
const masterDaily = defineBackup({ ...daily, name: 'vm-k8s-master-01-daily', source: master });
const worker1Daily = defineBackup({ ...daily, name: 'vm-k8s-worker-01-daily', source: worker1 });
const worker2Daily = defineBackup({ ...daily, name: 'vm-k8s-worker-02-daily', source: worker2 });

export const cases: RuleCases = {
  breaks: {
    'nothing backs up the container that a service runs on': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [{ purpose: 'accounts', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ nginxProxy });
    },

    'two volumes of three, and the third one fills by itself': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [
          { purpose: 'cache', data: 'files', size: gib(1), expendable: 'fills by itself' },
          { purpose: 'accounts', data: 'sqlite', size: gib(1) },
          { purpose: 'certificates', data: 'files', size: gib(1) },
        ],
      });
      return runningLabOf({ nginxProxy });
    },

    'the copy of a container leaves out what it mounts': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [
          { purpose: 'config', data: 'sqlite', size: gib(1), path: '/etc/gallery' },
          { purpose: 'thumbnails', data: 'files', size: gib(10), path: '/srv/media/thumbnails' },
          { purpose: 'originals', data: 'files', on: photos, size: gib(500) },
        ],
      });
      return runningLabOf({ photos, media01, mediaDaily, gallery });
    },

    'a disk of a VM is left out of its copy': () => {
      const office01 = defineVm({
        ...size,
        name: 'office-01',
        host: atlas,
        vmId: 1131,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40), backup: false }],
      });
      const officeDaily = defineBackup({ ...daily, name: 'vm-office-01-daily', source: office01 });
      const office = defineService({
        name: 'office',
        runsOn: office01,
        volumes: [{ purpose: 'letters', data: 'files', size: gib(5) }],
      });
      return runningLabOf({ office01, officeDaily, office });
    },

    'a volume lies on the one disk that the copy of its VM leaves out': () => {
      const office01 = defineVm({
        ...size,
        name: 'office-01',
        host: godzilla,
        vmId: 1131,
        image: debian,
        disks: [
          { pool: godzillaBedrock, size: gib(40) },
          { pool: photos, size: gib(500), backup: false },
        ],
      });
      const officeDaily = defineBackup({ ...daily, name: 'vm-office-01-daily', source: office01 });
      const office = defineService({
        name: 'office',
        runsOn: office01,
        volumes: [{ purpose: 'letters', data: 'files', on: photos, size: gib(5) }],
      });
      return runningLabOf({ photos, office01, officeDaily, office });
    },

    'the copy of a VM leaves out the share that it mounts': () => {
      const office01 = defineVm({
        ...size,
        name: 'office-01',
        host: atlas,
        vmId: 1131,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(40) }],
        nfsMounts: [{ dataset: photos, path: '/srv/photos' }],
      });
      const officeDaily = defineBackup({ ...daily, name: 'vm-office-01-daily', source: office01 });
      const office = defineService({
        name: 'office',
        runsOn: office01,
        volumes: [{ purpose: 'letters', data: 'files', on: photos, size: gib(5) }],
      });
      return runningLabOf({ photos, office01, officeDaily, office });
    },

    'the only backup is planned': () => {
      const proxyDaily = defineBackup({
        ...daily,
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        status: 'planned',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [{ purpose: 'accounts', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ proxyDaily, nginxProxy });
    },

    'a service is planned without a backup': () => {
      const vault = defineService({
        name: 'vault',
        runsOn: proxy01,
        volumes: [{ purpose: 'passwords', data: 'sqlite', size: gib(1) }],
        status: 'planned',
      });
      return runningLabOf({ vault });
    },

    'nothing backs up the cluster that a service runs in': () => {
      return bareLabOf({ wiki });
    },

    'one node of three is not copied, and a volume may land there': () => {
      return bareLabOf({ wiki, masterDaily, worker1Daily });
    },

    'the copy of one node leaves out its only disk': () => {
      const worker3 = defineVm({
        ...size,
        name: 'k8s-worker-03',
        host: atlas,
        vmId: 1113,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(60), backup: false }],
        startup: { order: 3 },
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: nodes.controlPlane,
        workers: [worker1, worker2, worker3],
      });
      const wiki = defineService({ ...web, name: 'wiki', runsOn: orion, volumes: [pages] });
      const worker3Daily = defineBackup({
        ...daily,
        name: 'vm-k8s-worker-03-daily',
        source: worker3,
      });
      const copies = { masterDaily, worker1Daily, worker2Daily, worker3Daily };
      return labOf({ ...machines, worker3, orion, bucket, wiki, ...copies });
    },

    'a service in a cloud is copied by itself or not at all': () => {
      const bastion01 = defineCloudVm({
        name: 'bastion-01',
        location: coruscant,
        shape: 'VM.Standard.A1.Flex',
        cores: 1,
        memory: gib(6),
        disk: gib(50),
        image: 'debian-13-arm64',
      });
      const journal = defineService({
        name: 'journal',
        runsOn: bastion01,
        volumes: [{ purpose: 'entries', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ bastion01, journal });
    },
  },

  holds: {
    'the container that a service runs on is backed up': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [{ purpose: 'accounts', data: 'sqlite', size: gib(1) }],
      });
      const proxyDaily = defineBackup({
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ nginxProxy, proxyDaily });
    },

    'the data can be had again': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [{ purpose: 'cache', data: 'files', size: gib(1), expendable: 'fills by itself' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'the service itself is backed up': () => {
      const vault = defineService({
        name: 'vault',
        runsOn: proxy01,
        volumes: [{ purpose: 'passwords', data: 'sqlite', size: gib(1) }],
      });
      const vaultDaily = defineBackup({ ...daily, name: 'service-vault-daily', source: vault });
      return runningLabOf({ vault, vaultDaily });
    },

    'the pool below a container is backed up': () => {
      const bedrockDaily = defineBackup({
        ...daily,
        name: 'pool-prometheus-bedrock-daily',
        source: prometheusBedrock,
      });
      const vault = defineService({
        name: 'vault',
        runsOn: proxy01,
        volumes: [{ purpose: 'passwords', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ bedrockDaily, vault });
    },

    'the host below a container is backed up': () => {
      const hostDaily = defineBackup({
        ...daily,
        name: 'host-asgard-prometheus-daily',
        source: prometheus,
      });
      const vault = defineService({
        name: 'vault',
        runsOn: proxy01,
        volumes: [{ purpose: 'passwords', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ hostDaily, vault });
    },

    'what a container mounts is backed up besides': () => {
      const bedrockDaily = defineBackup({
        ...daily,
        name: 'pool-prometheus-bedrock-daily',
        source: prometheusBedrock,
      });
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [
          { purpose: 'thumbnails', data: 'files', size: gib(10), path: '/srv/media/thumbnails' },
          { purpose: 'originals', data: 'files', on: photos, size: gib(500) },
        ],
      });
      return runningLabOf({ photos, photosDaily, media01, mediaDaily, bedrockDaily, gallery });
    },

    'a folder begins like a mount, and lies in the root file system': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: media01,
        volumes: [{ purpose: 'index', data: 'sqlite', size: gib(1), path: '/srv/media-index' }],
      });
      return runningLabOf({ photos, media01, mediaDaily, gallery });
    },

    'another disk of the VM is left out': () => {
      const office01 = defineVm({
        ...size,
        name: 'office-01',
        host: atlas,
        vmId: 1131,
        image: debian,
        disks: [
          { pool: atlasBedrock, size: gib(40) },
          { pool: atlasBedrock, size: gib(40), backup: false },
        ],
      });
      const officeDaily = defineBackup({ ...daily, name: 'vm-office-01-daily', source: office01 });
      const office = defineService({
        name: 'office',
        runsOn: office01,
        volumes: [{ purpose: 'letters', data: 'files', size: gib(5) }],
      });
      return runningLabOf({ office01, officeDaily, office });
    },

    'the cluster is backed up with all that is in it': () => {
      return runningLabOf({ wiki });
    },

    'every node is copied, wherever a volume lands': () => {
      return bareLabOf({ wiki, masterDaily, worker1Daily, worker2Daily });
    },

    'every host of a node is copied': () => {
      const hosts = [atlas, prometheus, godzilla].map((source) => {
        const name: string = `host-${source.name}-daily`;
        return defineBackup({ ...daily, name, source });
      });
      return bareLabOf({ wiki, hosts });
    },

    'the share that a volume lies on is backed up': () => {
      const media = defineDataset({
        name: 'bedrock-media',
        pool: godzillaBedrock,
        content: 'volumes',
        share: 'nfs',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        ...nodes,
        datasets: [media],
      });
      const books = defineService({
        ...web,
        name: 'books',
        runsOn: orion,
        volumes: [{ purpose: 'library', data: 'media', on: media, size: gib(100), path: '/books' }],
      });
      const mediaDaily = defineBackup({
        ...daily,
        name: 'dataset-bedrock-media-daily',
        source: media,
      });
      const driver = nfsDriverOn(orion);
      return labOf({ ...machines, bucket, media, orion, books, mediaDaily, driver });
    },

    'the service is planned, and so is its backup': () => {
      const vault = defineService({
        name: 'vault',
        runsOn: authentik01,
        volumes: [{ purpose: 'passwords', data: 'sqlite', size: gib(1) }],
        status: 'planned',
      });
      const vaultDaily = defineBackup({
        ...daily,
        name: 'service-vault-daily',
        source: vault,
        status: 'planned',
      });
      return runningLabOf({ vault, vaultDaily });
    },

    'the backup is retiring, and still made': () => {
      const proxyDaily = defineBackup({
        ...daily,
        name: 'lxc-proxy-01-daily',
        source: proxy01,
        status: 'retiring',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        volumes: [{ purpose: 'accounts', data: 'sqlite', size: gib(1) }],
      });
      return runningLabOf({ proxyDaily, nginxProxy });
    },
  },
};
