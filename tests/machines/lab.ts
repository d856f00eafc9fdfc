import { convention } from '../../generators/fixtures/convention.ts';
import {
  defineBackup,
  defineBucket,
  defineCluster,
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

// A lab with one machine for each thing that a role of layer 2 does.

const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
const babylon = defineLocation({ name: 'babylon', provider: 'aws' });
const acheron = defineVlan({ name: 'acheron-management-vlan', location: asgard });
const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });

const atlas = defineHost({
  name: 'asgard-atlas',
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  memory: gib(64),
  networks: [acheron],
  gpus: [
    {
      name: 'rtx-4090',
      device: '10de:2684',
      subsystem: '1043:889a',
      path: '0000:01:00',
      iommuGroup: 1,
    },
  ],
});
/** A storage server that serves files, and is not booted: what mounts them has to wait. */
const prometheus = defineHost({
  name: 'asgard-prometheus',
  location: asgard,
  platform: 'truenas',
  cores: 4,
  memory: gib(32),
  networks: [styx],
});
const mantle = defineStoragePool({
  name: 'prometheus-mantle',
  host: prometheus,
  backend: 'zfs',
  medium: 'hdd',
  capacity: tib(20),
});
const media = defineDataset({
  name: 'mantle-media',
  pool: mantle,
  content: 'media',
  share: 'nfs',
  network: styx,
});
const atlasBedrock = defineStoragePool({
  name: 'atlas-bedrock',
  host: atlas,
  backend: 'lvm-thin',
  medium: 'ssd',
  capacity: tib(1),
});
const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://images.example.com/debian-13.qcow2',
});
const debianLxc = defineImage({
  name: 'tpl-debian-lxc-13-2026-09-28',
  type: 'lxc-template',
  url: 'https://images.example.com/debian-13.tar.zst',
});

const size = {
  host: atlas,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
  networks: [styx],
};
const authentik01 = defineVm({
  ...size,
  name: 'authentik-01',
  vmId: 1121,
  nfsMounts: [{ dataset: media, path: '/srv/media' }],
});
const master = defineVm({ ...size, name: 'k8s-master-01', vmId: 1101 });
const worker = defineVm({ ...size, name: 'k8s-worker-01', vmId: 1111 });
/** The one with a kernel of its own. */
const workbench = defineVm({ ...size, name: 'workbench-01', vmId: 1131, agent: true });

const proxy01 = defineLxc({
  name: 'proxy-01',
  host: atlas,
  vmId: 1201,
  cores: 1,
  memory: gib(1),
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
  networks: [styx, acheron],
  devices: [{ path: '/dev/dri/renderD128', mode: '0660' }],
});

const orion = defineCluster({
  name: 'asgard-orion-cluster',
  location: asgard,
  controlPlane: [master],
  workers: [worker],
});

const traefik = defineService({
  name: 'traefik',
  runsOn: orion,
  tier: 'platform',
  port: 443,
  chart: { repository: 'https://charts.example.com', name: 'traefik', version: '41.3.0' },
});
const authentik = defineService({
  name: 'authentik',
  runsOn: authentik01,
  tier: 'platform',
  port: 9000,
  image: { repository: 'registry.example.com/authentik', tag: '2026.8.0' },
  expose: { hostname: 'login', via: traefik, auth: 'own' },
});
const argoCd = defineService({
  name: 'argo-cd',
  runsOn: orion,
  tier: 'platform',
  namespace: 'argocd',
  port: 80,
  chart: { repository: 'https://charts.example.com', name: 'argo-cd', version: '10.1.1' },
  expose: { hostname: 'deploy', via: traefik, auth: { mode: 'oidc', by: authentik } },
});
const nginxProxy = defineService({
  name: 'nginx-proxy',
  runsOn: proxy01,
  tier: 'platform',
  port: 443,
  fronts: [{ target: atlas, hostname: 'compute-a', auth: { mode: 'forward', by: authentik } }],
});

/** Beside the sign-in: a guest of its own would be one more to boot. */
const cloudflared = defineService({
  name: 'cloudflared',
  runsOn: authentik01,
  tier: 'platform',
  image: { repository: 'registry.example.com/cloudflared', tag: '2026.8.2' },
});
const zone = defineZone({ name: 'example.com' });
const tunnel = defineTunnel({
  name: 'asgard-tunnel',
  location: asgard,
  zone,
  connector: cloudflared,
  routes: [nginxProxy],
});

const backups = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
const orionDaily = defineBackup({
  name: 'cluster-asgard-orion-cluster-daily',
  source: orion,
  target: backups,
  frequency: 'daily',
  keepDays: 30,
});

/**
 * A hypervisor with a card, a guest that runs a stack and holds a tunnel open, a proxy, and a cluster
 * of two nodes.
 */
export const machineLab = defineLab({
  name: 'homelab',
  domain: 'example.com',
  repository: 'https://example.com/homelab',
  convention,
  parts: [
    {
      asgard,
      babylon,
      acheron,
      styx,
      atlas,
      prometheus,
      mantle,
      media,
      atlasBedrock,
      debian,
      debianLxc,
    },
    {
      authentik01,
      master,
      worker,
      workbench,
      proxy01,
      orion,
      traefik,
      argoCd,
      authentik,
      nginxProxy,
      cloudflared,
      zone,
      tunnel,
      backups,
      orionDaily,
    },
  ],
});
