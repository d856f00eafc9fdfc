import { gib, tib, type Status } from '../../entity/index.ts';
import {
  defineBackup,
  defineCluster,
  defineConvention,
  defineDataset,
  defineHost,
  defineImage,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineVlan,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  convention,
  debian,
  debianLxc,
  labOf,
  mantle,
  prometheus,
  prometheusBedrock,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';
import {
  authentik,
  authentik01,
  bucket,
  cloudflared,
  proxy01,
  runningLabOf,
  traefik,
  zone,
} from '../fixtures/_running.ts';

const guest = { cores: 2, memory: gib(4), networks: [styx] };
const container = { ...guest, image: debianLxc };
const rootfs = { pool: atlasBedrock, size: gib(8) };

const media01 = { ...container, name: 'media-01', vmId: 1201, host: atlas, rootfs } as const;
const master = defineVm({
  ...guest,
  name: 'k8s-master-01',
  vmId: 1101,
  host: atlas,
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
});

/** The codenames of the lab, and that of a site which is far from built. */
const withAtlantis = defineConvention({
  ...convention,
  codenames: {
    ...convention.codenames,
    location: { ...convention.codenames.location, atlantis: 'Myth: a site under the sea' },
  },
});

/** A host of the second site that stands in a box so far. */
const comingStorage = defineHost({
  name: 'wano-godzilla',
  location: wano,
  platform: 'truenas',
  cores: 8,
  memory: gib(32),
  networks: [sanzu],
  status: 'planned',
});

/** An active cluster with a worker of this status. */
function clusterWithWorker(status: Status) {
  const worker = defineVm({
    ...guest,
    name: 'k8s-worker-01',
    vmId: 1111,
    host: prometheus,
    image: debian,
    disks: [{ pool: prometheusBedrock, size: gib(20) }],
    status,
  });
  const orion = defineCluster({
    name: 'asgard-orion-cluster',
    location: asgard,
    controlPlane: [master],
    workers: [worker],
    dedicatedControlPlane: false,
  });
  return { master, worker, orion };
}

export const cases: RuleCases = {
  breaks: {
    'a service runs on a guest that is planned': () => {
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        status: 'planned',
      });
      const player = defineService({ name: 'player', runsOn: media, port: 8096 });
      return labOf({ media, player });
    },

    'a guest stands on a host that is planned, and on its pool: the host is told': () => {
      const coming = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [acheron],
        status: 'planned',
      });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host: coming,
        backend: 'lvm-thin',
        capacity: tib(1),
        status: 'planned',
      });
      const media = defineLxc({
        ...container,
        name: 'media-01',
        vmId: 1201,
        host: coming,
        rootfs: { pool, size: gib(8) },
      });
      return labOf({ coming, pool, media });
    },

    'a container lies in a pool that is planned, and mounts a dataset of it: the pool is told':
      () => {
        const pool = defineStoragePool({
          name: 'atlas-mantle',
          host: atlas,
          backend: 'zfs',
          capacity: tib(4),
          status: 'planned',
        });
        const films = defineDataset({
          name: 'mantle-films',
          pool,
          content: 'media',
          status: 'planned',
        });
        const media = defineLxc({
          ...container,
          name: 'media-01',
          vmId: 1201,
          host: atlas,
          rootfs: { pool, size: gib(8) },
          mounts: [{ source: films, path: '/srv/films' }],
        });
        return labOf({ pool, films, media });
      },

    'a host is at a site that is planned, and in its network: the site is told': () => {
      const atlantis = defineLocation({
        name: 'atlantis',
        provider: 'on-premises',
        status: 'planned',
      });
      const rubicon = defineVlan({
        name: 'rubicon-management-vlan',
        location: atlantis,
        status: 'planned',
      });
      const machine = defineHost({
        name: 'atlantis-atlas',
        location: atlantis,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [rubicon],
      });
      return labOf({ atlantis, rubicon, machine }, withAtlantis);
    },

    'one of its networks is planned, and can wait': () => {
      const later = defineVlan({ name: 'bifrost-iot-vlan', location: asgard, status: 'planned' });
      const home = defineLxc({
        ...container,
        name: 'home-01',
        vmId: 1203,
        host: atlas,
        rootfs,
        networks: [styx, later],
      });
      return labOf({ later, home });
    },

    'a service runs on a guest that is retiring': () => {
      const leaving = defineLxc({ ...media01, status: 'retiring' });
      const player = defineService({ name: 'player', runsOn: leaving });
      return labOf({ leaving, player });
    },

    'a service that is retiring still runs, and needs what is there': () => {
      const coming = defineLxc({ ...media01, status: 'planned' });
      const player = defineService({ name: 'player', runsOn: coming, status: 'retiring' });
      return labOf({ coming, player });
    },

    'an identity provider that is planned protects nothing yet': () => {
      const identity = defineService({
        name: 'identity',
        runsOn: authentik01,
        port: 9001,
        expose: { hostname: 'accounts', via: traefik, auth: 'own' },
        image: { repository: 'ghcr.io/authelia/authelia', tag: '4.39.0' },
        status: 'planned',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: { mode: 'forward', by: identity } }],
      });
      return runningLabOf({ identity, nginxProxy });
    },

    'a cluster does not count on a worker that is planned': () =>
      labOf(clusterWithWorker('planned')),
  },
  holds: {
    'both are planned': () => {
      const media = defineLxc({
        name: 'media-01',
        host: atlas,
        vmId: 1201,
        cores: 2,
        memory: gib(4),
        image: debianLxc,
        networks: [styx],
        rootfs: { pool: atlasBedrock, size: gib(8) },
        status: 'planned',
      });
      const player = defineService({
        name: 'player',
        runsOn: media,
        port: 8096,
        status: 'planned',
      });
      return labOf({ media, player });
    },

    'what is planned needs what is there': () => {
      const media = defineLxc(media01);
      const player = defineService({ name: 'player', runsOn: media, status: 'planned' });
      return labOf({ media, player });
    },

    'both are retiring': () => {
      const media = defineLxc({ ...media01, status: 'retiring' });
      const player = defineService({ name: 'player', runsOn: media, status: 'retiring' });
      return labOf({ media, player });
    },

    'a cluster offers a dataset that is planned': () => {
      const films = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
        status: 'planned',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        dedicatedControlPlane: false,
        datasets: [films],
      });
      return labOf({ master, films, orion });
    },

    'a proxy fronts a host that is planned': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: comingStorage, port: 443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ comingStorage, nginxProxy });
    },

    'a proxy fronts a host that is retiring': () => {
      const leaving = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'truenas',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
        status: 'retiring',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: leaving, port: 443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ leaving, nginxProxy });
    },

    'a tunnel leads to a proxy that is planned': () => {
      const caddy = defineService({
        name: 'caddy',
        runsOn: proxy01,
        port: 8443,
        fronts: [
          {
            target: atlas,
            hostname: 'compute',
            scope: 'tunnel',
            auth: { mode: 'forward', by: authentik },
          },
        ],
        status: 'planned',
      });
      const tunnel = defineTunnel({
        name: 'asgard-tunnel',
        location: asgard,
        zone,
        connector: cloudflared,
        routes: [traefik, caddy],
      });
      return runningLabOf({ caddy, tunnel });
    },

    'a dataset is for a client that is planned': () => {
      const coming = defineHost({
        name: 'wano-atlas',
        location: wano,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
        status: 'planned',
      });
      const films = defineDataset({
        name: 'mantle-media',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
        clients: [coming],
      });
      return labOf({ coming, films });
    },

    'a cluster keeps a worker that is retiring until it is drained': () =>
      labOf(clusterWithWorker('retiring')),

    'a cluster keeps its control plane too': () => {
      const leaving = defineVm({
        ...guest,
        name: 'k8s-master-01',
        vmId: 1101,
        host: atlas,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        status: 'retiring',
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [leaving],
        dedicatedControlPlane: false,
      });
      return labOf({ leaving, orion });
    },

    'a last copy is made of what is retiring': () => {
      const games = defineVm({
        ...guest,
        name: 'games-01',
        vmId: 1141,
        host: atlas,
        image: debian,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
        status: 'retiring',
      });
      const last = defineBackup({
        name: 'vm-games-01-daily',
        source: games,
        target: bucket,
        frequency: 'daily',
      });
      return runningLabOf({ games, last });
    },

    'guests stay on the retiring images that they were made from': () => {
      const old = { checksum: '0'.repeat(64), status: 'retiring' } as const;
      const forVms = defineImage({
        ...old,
        name: 'tpl-debian-12-2025-09-28',
        type: 'cloud-image',
        url: 'https://example.com/20250928/debian-12.qcow2',
      });
      const forContainers = defineImage({
        ...old,
        name: 'tpl-debian-lxc-12-2025-09-28',
        type: 'lxc-template',
        url: 'https://example.com/debian-12_12.1-2.tar.zst',
      });
      const games = defineVm({
        ...guest,
        name: 'games-01',
        vmId: 1141,
        host: atlas,
        image: forVms,
        disks: [{ pool: atlasBedrock, size: gib(20) }],
      });
      const media = defineLxc({ ...media01, image: forContainers });
      return labOf({ forVms, forContainers, games, media });
    },
  },
};
