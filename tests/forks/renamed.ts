import {
  defineBackup,
  defineBucket,
  defineCloudVm,
  defineCluster,
  defineConvention,
  defineDataset,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineVlan,
  defineVm,
  defineZone,
  gib,
  tib,
} from '../../model/index.ts';

// A lab in which no name is built as those of the shipped lab are, with one entity of every kind.

const convention = defineConvention({
  version: 3,
  org: 'acme',
  codenames: {
    location: {
      midgard: 'the world of men: at home',
      asteria: 'a cloud',
      helheim: 'another cloud',
    },
    host: { huginn: 'a raven of Odin', muninn: 'the other one', ratatoskr: 'a squirrel' },
    cluster: { lyra: 'constellation of the lyre' },
    vlan: { lethe: 'river of forgetting', acheron: 'river of woe' },
    pool: { granite: 'local disks', basalt: 'disks of the storage server' },
  },
  patterns: {
    host: '{codename}',
    vm: '{location}-{role}-{nn}',
    lxc: 'ct-{role}-{nn}',
    'cloud-vm': '{role}-{nn}-cloud',
    vlan: '{purpose}-{codename}',
    cluster: 'k3s-{codename}',
    pool: '{codename}-on-{host}',
    dataset: '{purpose}-of-{pool}',
    bucket: '{org}-{purpose}-{location}',
    image: '{os}-{version}-{date}',
    tunnel: 'tunnel-{location}',
    backup: '{frequency}-{type}-{name}',
    service: 'svc-{app}',
  },
});
declare module '../../model/index.ts' {
  interface Register {
    convention: typeof convention;
  }
}

const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
const asteria = defineLocation({ name: 'asteria', provider: 'aws' });
const helheim = defineLocation({ name: 'helheim', provider: 'oracle-cloud' });

const lethe = defineVlan({ name: 'servers-lethe', location: midgard });
const acheron = defineVlan({ name: 'home-storage-acheron', location: midgard });

const machine = {
  location: midgard,
  cores: 16,
  memory: gib(64),
  networks: [lethe, acheron],
} as const;
const huginn = defineHost({ ...machine, name: 'huginn', platform: 'proxmox' });
const muninn = defineHost({ ...machine, name: 'muninn', platform: 'proxmox' });
const ratatoskr = defineHost({ ...machine, name: 'ratatoskr', platform: 'truenas' });

const granite = defineStoragePool({
  name: 'granite-on-huginn',
  host: huginn,
  backend: 'lvm-thin',
  capacity: tib(2),
});
const otherGranite = defineStoragePool({
  name: 'granite-on-muninn',
  host: muninn,
  backend: 'lvm-thin',
  capacity: tib(2),
});
const basalt = defineStoragePool({
  name: 'basalt-on-ratatoskr',
  host: ratatoskr,
  backend: 'zfs',
  capacity: tib(20),
});
const films = defineDataset({
  name: 'old-films-of-basalt',
  pool: basalt,
  content: 'media',
  share: 'nfs',
  network: acheron,
  quota: tib(4),
});

const checksum = '0123456789abcdef'.repeat(8);
const debian = defineImage({
  name: 'debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/20260928/debian-13.qcow2',
  checksum,
});
const debianLxc = defineImage({
  name: 'debian-lxc-13-2026-09-28',
  type: 'lxc-template',
  url: 'https://example.com/debian-13_13.1-2.tar.zst',
  checksum,
});

const vm = { cores: 4, memory: gib(8), image: debian, networks: [lethe, acheron] } as const;
const master = defineVm({
  ...vm,
  name: 'midgard-kube-01',
  host: huginn,
  vmId: 101,
  disks: [{ pool: granite, size: gib(60) }],
  startup: { order: 2 },
});
const worker = defineVm({
  ...vm,
  name: 'midgard-kube-02',
  host: muninn,
  vmId: 102,
  disks: [{ pool: otherGranite, size: gib(60) }],
  startup: { order: 2 },
});
const door = defineVm({
  ...vm,
  name: 'midgard-front-door-01',
  host: muninn,
  vmId: 103,
  disks: [{ pool: otherGranite, size: gib(60) }],
  environment: 'production',
});
const player = defineLxc({
  name: 'ct-player-01',
  host: huginn,
  vmId: 201,
  cores: 2,
  memory: gib(2),
  image: debianLxc,
  rootfs: { pool: granite, size: gib(20) },
  networks: [lethe],
});
const watch = defineCloudVm({
  name: 'watch-01-cloud',
  location: helheim,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
});

const lyra = defineCluster({
  name: 'k3s-lyra',
  location: midgard,
  controlPlane: [master],
  workers: [worker],
  datasets: [films],
});

const chart = { repository: 'https://example.com/charts', version: '1.0.0' } as const;
const image = { repository: 'example.com/image', tag: '1.0.0' } as const;
const platform = { tier: 'platform', runsOn: lyra } as const;
const certManager = defineService({
  ...platform,
  name: 'svc-cert-manager',
  chart: { ...chart, name: 'cert-manager' },
});
const csiNfs = defineService({
  ...platform,
  name: 'svc-csi-nfs',
  namespace: 'kube-system',
  chart: { ...chart, name: 'csi-driver-nfs' },
});
const argo = defineService({
  ...platform,
  name: 'svc-argo',
  namespace: 'argocd',
  port: 80,
  chart: { ...chart, name: 'argo-cd' },
});
const cloudflared = defineService({
  ...platform,
  name: 'svc-cloudflared',
  chart: { ...chart, name: 'app-template' },
  image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
});
const traefik = defineService({
  ...platform,
  name: 'svc-traefik',
  port: 443,
  chart: { ...chart, name: 'traefik' },
  dependsOn: [certManager],
});
const signIn = defineService({
  name: 'svc-authentik',
  tier: 'platform',
  runsOn: door,
  port: 9000,
  chart: { ...chart, name: 'authentik' },
  volumes: [{ purpose: 'database', data: 'postgres', size: gib(10), path: '/var/lib/postgresql' }],
  expose: { hostname: 'hello', via: traefik, scope: 'tunnel', auth: 'own' },
});
const kino = defineService({
  name: 'svc-kino',
  runsOn: lyra,
  port: 8096,
  chart: { ...chart, name: 'app-template' },
  image,
  dependsOn: [traefik],
  volumes: [
    { purpose: 'config', data: 'sqlite', size: gib(10), path: '/config' },
    {
      purpose: 'films',
      data: 'media',
      on: films,
      size: tib(2),
      access: 'ReadWriteMany',
      path: '/films',
    },
  ],
  expose: {
    hostname: 'sofa',
    via: traefik,
    scope: 'tunnel',
    auth: { mode: 'forward', by: signIn },
  },
});
const grafana = defineService({
  name: 'svc-grafana',
  runsOn: lyra,
  tier: 'platform',
  port: 80,
  chart: { ...chart, name: 'grafana' },
  volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/var/lib/grafana' }],
  dependsOn: [traefik],
  expose: { hostname: 'curves', via: traefik, auth: { mode: 'oidc', by: signIn } },
});
const stream = defineService({ name: 'svc-stream', runsOn: player, port: 8080 });
const proxy = defineService({
  name: 'svc-pages',
  tier: 'platform',
  runsOn: door,
  port: 443,
  fronts: [{ target: ratatoskr, port: 443, hostname: 'cellar', auth: 'own' }],
});

const zone = defineZone({ name: 'example.org' });
const tunnel = defineTunnel({
  name: 'tunnel-midgard',
  location: midgard,
  zone,
  connector: cloudflared,
  routes: [traefik],
});
const attic = defineBucket({ name: 'acme-attic-asteria', location: asteria });
const to = { target: attic, keepDays: 30 } as const;
const daily = defineBackup({
  ...to,
  name: 'daily-cluster-k3s-lyra',
  source: lyra,
  frequency: 'daily',
});
const weekly = defineBackup({
  ...to,
  name: 'weekly-vm-midgard-front-door-01',
  source: door,
  frequency: 'weekly',
});
const ofPlayer = defineBackup({
  ...to,
  name: 'weekly-lxc-ct-player-01',
  source: player,
  frequency: 'weekly',
});
const ofFilms = defineBackup({
  ...to,
  name: 'monthly-dataset-old-films-of-basalt',
  source: films,
  frequency: 'monthly',
  keepDays: 90,
});

export default defineLab({
  name: 'world-tree',
  domain: 'example.org',
  repository: 'https://example.com/tree',
  convention,
  parts: [
    {
      midgard,
      asteria,
      helheim,
      lethe,
      acheron,
      huginn,
      muninn,
      ratatoskr,
      granite,
      otherGranite,
      basalt,
      films,
    },
    { debian, debianLxc, master, worker, door, player, watch, lyra },
    { certManager, csiNfs, argo, cloudflared, traefik, signIn, kino, grafana, stream, proxy },
    { zone, tunnel, attic, daily, weekly, ofPlayer, ofFilms },
  ],
});
