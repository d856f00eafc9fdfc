import { defineCloudVm, defineLxc, defineVm, gib } from '../index.ts';
import { atlas, godzilla, prometheus } from './hosts.ts';
import { debian, debianLxc } from './images.ts';
import { coruscant } from './locations.ts';
import { acheron, rubicon, styx } from './networks.ts';
import { atlasBedrock, godzillaBedrock, prometheusBedrock } from './storage.ts';

// Sizes and ids are assumptions: edit them to what you have.

export const master = defineVm({
  name: 'k8s-master-01',
  host: atlas,
  vmId: 1101,
  cores: 4,
  memory: gib(8),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(60) }],
  networks: [styx, rubicon],
  startup: { order: 2, upDelay: 30 },
  protection: true,
  description: 'Control plane of the Kubernetes cluster: its API server and etcd.',
});

export const worker1 = defineVm({
  name: 'k8s-worker-01',
  host: atlas,
  vmId: 1111,
  cores: 8,
  memory: gib(24),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(200) }],
  networks: [styx, rubicon],
  startup: { order: 3 },
  description: 'Runs the applications of the cluster.',
});

export const worker2 = defineVm({
  name: 'k8s-worker-02',
  host: prometheus,
  vmId: 1112,
  cores: 8,
  memory: gib(24),
  image: debian,
  disks: [{ pool: prometheusBedrock, size: gib(200) }],
  networks: [styx, rubicon],
  startup: { order: 3 },
  description: 'Runs the applications of the cluster, on another host than the first.',
});

export const authentik01 = defineVm({
  name: 'authentik-01',
  host: atlas,
  vmId: 1121,
  cores: 2,
  memory: gib(6),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(40) }],
  networks: [styx],
  startup: { order: 1, upDelay: 60 },
  protection: true,
  description: 'Identity provider. Starts first: the others sign in through it.',
});

export const aiWorkbench = defineVm({
  name: 'ai-workbench-01',
  host: godzilla,
  vmId: 1301,
  cores: 16,
  memory: gib(64),
  image: debian,
  disks: [{ pool: godzillaBedrock, size: gib(500) }],
  networks: [styx],
  gpus: ['rtx-4090'],
  description: 'Trains and runs AI models on the graphics card.',
});

export const media01 = defineLxc({
  name: 'media-01',
  host: prometheus,
  vmId: 1202,
  cores: 4,
  memory: gib(8),
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(32) },
  mounts: [{ source: prometheusBedrock, path: '/srv/media', size: gib(1024) }],
  devices: [{ path: '/dev/dri/renderD128' }],
  nesting: true,
  networks: [rubicon],
  description: 'Keeps the media library and plays it, with the video decoder of its host.',
});

export const proxy01 = defineLxc({
  name: 'proxy-01',
  host: prometheus,
  vmId: 1201,
  cores: 2,
  memory: gib(1),
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(8) },
  networks: [styx, acheron],
  startup: { order: 1 },
  description: 'Management proxy: reaches the pages of hypervisors and storage.',
});

export const bastion = defineCloudVm({
  name: 'bastion-01',
  location: coruscant,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
  description: 'The way in when the house does not answer.',
});
