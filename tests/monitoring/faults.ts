import {
  appInfo,
  application,
  atlas,
  bastion,
  certificate,
  claim,
  connections,
  copy,
  dash,
  godzilla,
  growing,
  master,
  media,
  nas,
  ofDisk,
  ofDoor,
  ofMachine,
  ofName,
  ofPort,
  player,
  port,
  requests,
  series,
  shrinking,
  steady,
  traefik,
  until,
  web,
  worker,
} from './world.ts';

/** An alert, with the labels and the line that people get to see. */
export interface Told {
  readonly alert: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What becomes of some series, and whom it is told. */
export interface Fault {
  readonly title: string;
  /** Series that differ from the healthy world; `undefined` where one is not there at all. */
  readonly series: Readonly<Record<string, string | undefined>>;
  /** When it is looked at, in hours. Default 1.5. */
  readonly at?: number;
  /** All that fires. */
  readonly told: readonly Told[];
}

const GIB = 1024 ** 3;
const DAY = 24 * 3600;
const machines = { job: 'machines' };
const disk = { ...machines, device: '/dev/sda1', fstype: 'ext4', mountpoint: '/' };
const inAsgard = { location: 'asgard' };
const critical = { severity: 'critical' };
const warning = { severity: 'warning' };
/** In minutes: something has been wrong for two of them when one looks. */
const JUST_NOW = 88;

const hostDown: Told = {
  alert: '[Critical] - Proxmox - Host Down',
  labels: { ...critical, ...machines, ...godzilla },
  summary: 'asgard-godzilla does not answer',
};
const sixteenTimesFive = { [ofMachine('node_memory_MemTotal_bytes', master)]: steady(80 * GIB) };

export const faults: readonly Fault[] = [
  {
    title: 'a host is down, and its guests with it',
    series: {
      [ofMachine('up', godzilla)]: steady(0),
      [ofMachine('up', worker)]: steady(0),
      [ofMachine('up', media)]: steady(0),
      [ofPort('probe_success')]: steady(0),
      [series('up', player)]: steady(0),
    },
    told: [hostDown],
  },
  {
    title: 'a host is away for two minutes',
    series: { [ofMachine('up', godzilla)]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'a storage server is down',
    series: { [ofDoor(nas)]: steady(0) },
    told: [
      {
        alert: '[Critical] - TrueNAS - Host Down',
        labels: { ...critical, job: 'doors', ...nas },
        summary: 'asgard-prometheus does not answer',
      },
    ],
  },
  {
    title: 'a storage server is away for two minutes',
    series: { [ofDoor(nas)]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'a guest is down on a host that is up',
    series: { [ofMachine('up', worker)]: steady(0) },
    told: [
      {
        alert: '[Critical] - Guest - Machine Down',
        labels: { ...critical, ...machines, ...worker },
        summary: 'k8s-worker-01 does not answer',
      },
    ],
  },
  {
    title: 'a guest starts again',
    series: { [ofMachine('up', worker)]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'a machine in the cloud is down',
    series: { [ofDoor(bastion)]: steady(0) },
    told: [
      {
        alert: '[Critical] - Cloud - Machine Down',
        labels: { ...critical, job: 'doors', ...bastion },
        summary: 'bastion-01 does not answer',
      },
    ],
  },
  {
    title: 'a machine in the cloud starts again',
    series: { [ofDoor(bastion)]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'a disk is full',
    series: { [ofDisk('node_filesystem_avail_bytes', media)]: steady(4 * GIB) },
    told: [
      {
        alert: '[Critical] - Machine - Disk Full',
        labels: { ...critical, ...disk, ...media },
        summary: '/ of media-01 is full',
      },
    ],
  },
  {
    title: 'a disk is rather full, and stays so',
    series: { [ofDisk('node_filesystem_avail_bytes', media)]: steady(6 * GIB) },
    told: [],
  },
  {
    title: 'a disk that nobody can write to is full',
    series: {
      [ofDisk('node_filesystem_avail_bytes', media)]: steady(0),
      [ofDisk('node_filesystem_readonly', media)]: steady(1),
    },
    told: [],
  },
  {
    title: 'a disk will be full in less than four days',
    series: { [ofDisk('node_filesystem_avail_bytes', media)]: shrinking(6_000_000, 29 * GIB) },
    at: 8,
    told: [
      {
        alert: '[Warning] - Machine - Disk Filling',
        labels: { ...warning, ...disk, ...media },
        summary: '/ of media-01 will be full within four days',
      },
    ],
  },
  {
    title: 'a disk that is half empty fills still faster, for now',
    series: { [ofDisk('node_filesystem_avail_bytes', media)]: shrinking(15_000_000, 60 * GIB) },
    at: 8,
    told: [],
  },
  {
    title: 'a disk will be full in a month',
    series: { [ofDisk('node_filesystem_avail_bytes', media)]: shrinking(600_000, 29 * GIB) },
    at: 8,
    told: [],
  },
  {
    title: 'a machine has no memory left',
    series: { [ofMachine('node_memory_MemAvailable_bytes', worker)]: steady(0.5 * GIB) },
    told: [
      {
        alert: '[Warning] - Machine - Memory Short',
        labels: { ...warning, ...machines, ...worker },
        summary: 'k8s-worker-01 is short of memory',
      },
    ],
  },
  {
    title: 'a machine uses most of its memory',
    series: { [ofMachine('node_memory_MemAvailable_bytes', worker)]: steady(1 * GIB) },
    told: [],
  },
  {
    title: 'a virtual machine was given more memory than its host has',
    series: {
      ...sixteenTimesFive,
      [ofMachine('node_memory_MemAvailable_bytes', master)]: steady(40 * GIB),
    },
    told: [
      {
        alert: '[Warning] - Proxmox - Memory Promised Twice',
        labels: { ...warning, ...inAsgard, host: atlas.host },
        summary: 'asgard-atlas has promised more memory than it has',
      },
    ],
  },
  {
    title: 'a virtual machine was given what its host may promise',
    series: {
      [ofMachine('node_memory_MemTotal_bytes', worker)]: steady(80 * GIB),
      [ofMachine('node_memory_MemAvailable_bytes', worker)]: steady(40 * GIB),
    },
    told: [],
  },
  {
    title: 'a name is silent',
    series: { [ofName('probe_success')]: steady(0) },
    told: [
      {
        alert: '[Critical] - Web - Name Not Answering',
        labels: { ...critical, job: 'names', ...dash },
        summary: 'dash.example.com does not answer',
      },
    ],
  },
  {
    title: 'a name is silent for two minutes',
    series: { [ofName('probe_success')]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'the certificate of a name expires in ten days',
    series: { [ofName('probe_ssl_earliest_cert_expiry')]: steady(10 * DAY) },
    told: [
      {
        alert: '[Warning] - Web - Certificate Expires',
        labels: { ...warning, job: 'names', ...dash },
        summary: 'the certificate of dash.example.com expires in 9d 22h 30m 0s',
      },
    ],
  },
  {
    title: 'the certificate of a name expires in fifteen days',
    series: { [ofName('probe_ssl_earliest_cert_expiry')]: steady(15 * DAY) },
    told: [],
  },
  {
    title: 'a service on a machine that is up takes no connections',
    series: { [ofPort('probe_success')]: steady(0) },
    told: [
      {
        alert: '[Critical] - Service - Port Closed',
        labels: { ...critical, job: 'ports', ...port },
        summary: 'player takes no connections',
      },
    ],
  },
  {
    title: 'a service on a machine starts again',
    series: { [ofPort('probe_success')]: until(JUST_NOW, 1, 0) },
    told: [],
  },
  {
    title: 'software shows no figures any more',
    series: { [series('up', traefik)]: steady(0) },
    told: [
      {
        alert: '[Warning] - Prometheus - Target Down',
        labels: { ...warning, ...inAsgard, ...traefik },
        summary: 'traefik shows no figures',
      },
    ],
  },
  {
    title: 'software is installed anew',
    series: { [series('up', traefik)]: until(JUST_NOW - 8, 1, 0) },
    told: [],
  },
  {
    title: 'a claim is nearly full',
    series: { [series('kubelet_volume_stats_available_bytes', claim)]: steady(0.9 * GIB) },
    told: [
      {
        alert: '[Warning] - Kubernetes - Volume Filling',
        labels: { ...warning, ...inAsgard, ...claim },
        summary: 'shop-data is nearly full',
      },
    ],
  },
  {
    title: 'a claim is rather full',
    series: { [series('kubelet_volume_stats_available_bytes', claim)]: steady(1.1 * GIB) },
    told: [],
  },
  {
    title: 'cert-manager did not renew a certificate',
    series: {
      [series('certmanager_certificate_expiration_timestamp_seconds', certificate)]: steady(
        10 * DAY,
      ),
    },
    told: [
      {
        alert: '[Warning] - Cert Manager - Certificate Expires',
        labels: { ...warning, ...inAsgard, ...certificate },
        summary: 'the certificate wildcard expires in 9d 22h 30m 0s',
      },
    ],
  },
  {
    title: 'cert-manager has time to renew a certificate',
    series: {
      [series('certmanager_certificate_expiration_timestamp_seconds', certificate)]: steady(
        20 * DAY,
      ),
    },
    told: [],
  },
  {
    title: 'a tenth of the requests end with a fault of the server',
    series: { [requests('503')]: growing(66) },
    told: [
      {
        alert: '[Warning] - Traefik - Many Server Errors',
        labels: { ...warning, ...inAsgard, exported_service: web },
        summary: `${web} fails`,
      },
    ],
  },
  {
    title: 'a request in fifty ends with a fault of the server',
    series: { [requests('503')]: growing(12) },
    told: [],
  },
  {
    title: 'hardly anybody asks, and one is refused',
    series: { [requests('200')]: growing(1), [requests('503')]: growing(1) },
    told: [],
  },
  {
    title: 'the tunnel has no connection',
    series: { [connections]: steady(0) },
    told: [
      {
        alert: '[Critical] - Cloudflare - Tunnel Without Connections',
        labels: { ...critical, ...inAsgard, name: 'asgard-tunnel' },
        summary: 'asgard-tunnel has no connection',
      },
    ],
  },
  {
    title: 'the connector of the tunnel is not there at all',
    series: { [connections]: undefined },
    told: [
      {
        alert: '[Critical] - Cloudflare - Tunnel Without Connections',
        labels: { ...critical, ...inAsgard, name: 'asgard-tunnel', job: 'cloudflared' },
        summary: 'asgard-tunnel has no connection',
      },
    ],
  },
  {
    title: 'the tunnel has one connection of four',
    series: { [connections]: steady(1) },
    told: [],
  },
  {
    title: 'an Application is not what the repository says',
    series: {
      [appInfo('Synced', 'Healthy')]: undefined,
      [appInfo('OutOfSync', 'Healthy')]: steady(1),
    },
    told: [
      {
        alert: '[Warning] - Argo CD - Application Not Synced',
        labels: {
          ...warning,
          ...inAsgard,
          ...application,
          sync_status: 'OutOfSync',
          health_status: 'Healthy',
        },
        summary: 'shop is not what the repository says',
      },
    ],
  },
  {
    title: 'an Application is down',
    series: {
      [appInfo('Synced', 'Healthy')]: undefined,
      [appInfo('Synced', 'Degraded')]: steady(1),
    },
    told: [
      {
        alert: '[Warning] - Argo CD - Application Not Healthy',
        labels: {
          ...warning,
          ...inAsgard,
          ...application,
          sync_status: 'Synced',
          health_status: 'Degraded',
        },
        summary: 'shop is not healthy',
      },
    ],
  },
  {
    title: 'an Application is just being deployed',
    series: {
      [appInfo('Synced', 'Healthy')]: until(80, 1, 0),
      [appInfo('OutOfSync', 'Progressing')]: '_x79 1x11',
    },
    told: [],
  },
  {
    title: 'the last copy of the cluster is two days old',
    series: { [copy]: steady(0) },
    at: 40,
    told: [
      {
        alert: '[Critical] - Velero - Backup Late',
        labels: { ...critical, ...inAsgard, schedule: 'daily' },
        summary: 'the last copy of daily is 1d 16h 0m 0s old',
      },
    ],
  },
  {
    title: 'the last copy of the cluster is of last night',
    series: { [copy]: steady(0) },
    at: 30,
    told: [],
  },
  {
    title: 'there was never a copy of the cluster',
    series: { [copy]: undefined },
    at: 40,
    told: [
      {
        alert: '[Critical] - Velero - No Backup',
        labels: { ...critical, ...inAsgard },
        summary: 'there is no copy of asgard-orion-cluster',
      },
    ],
  },
  {
    title: 'the first copy of the cluster is awaited',
    series: { [copy]: undefined },
    at: 20,
    told: [],
  },
];
