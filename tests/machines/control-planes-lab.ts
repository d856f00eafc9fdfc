import { convention } from '../../generators/fixtures/convention.ts';
import {
  defineBackup,
  defineBucket,
  defineCluster,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineStoragePool,
  defineVlan,
  defineVm,
  gib,
  tib,
} from '../../model/index.ts';

// A cluster of three servers and no agent, and a container that plays what lies outside.

const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
const babylon = defineLocation({ name: 'babylon', provider: 'aws' });
const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });

const host = {
  location: asgard,
  platform: 'proxmox' as const,
  cores: 8,
  memory: gib(32),
  networks: [styx],
};
const atlas = defineHost({ ...host, name: 'asgard-atlas' });
const prometheus = defineHost({ ...host, name: 'asgard-prometheus' });
const godzilla = defineHost({ ...host, name: 'asgard-godzilla' });

const disk = { backend: 'lvm-thin' as const, medium: 'ssd' as const, capacity: tib(1) };
const atlasBedrock = defineStoragePool({ ...disk, name: 'atlas-bedrock', host: atlas });
const prometheusBedrock = defineStoragePool({
  ...disk,
  name: 'prometheus-bedrock',
  host: prometheus,
});
const godzillaBedrock = defineStoragePool({ ...disk, name: 'godzilla-bedrock', host: godzilla });

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

const size = { cores: 2, memory: gib(4), image: debian, networks: [styx] };
const master1 = defineVm({
  ...size,
  name: 'k8s-master-01',
  host: atlas,
  vmId: 1101,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
});
const master2 = defineVm({
  ...size,
  name: 'k8s-master-02',
  host: prometheus,
  vmId: 1102,
  disks: [{ pool: prometheusBedrock, size: gib(20) }],
});
const master3 = defineVm({
  ...size,
  name: 'k8s-master-03',
  host: godzilla,
  vmId: 1103,
  disks: [{ pool: godzillaBedrock, size: gib(20) }],
});
const proxy01 = defineLxc({
  name: 'proxy-01',
  host: atlas,
  vmId: 1201,
  cores: 1,
  memory: gib(1),
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
  networks: [styx],
});

const orion = defineCluster({
  name: 'asgard-orion-cluster',
  location: asgard,
  controlPlane: [master1, master2, master3],
});
const backups = defineBucket({ name: 'homelab-babylon-backups-storage', location: babylon });
const orionDaily = defineBackup({
  name: 'cluster-asgard-orion-cluster-daily',
  source: orion,
  target: backups,
  frequency: 'daily',
  keepDays: 30,
});

export const controlPlanesLab = defineLab({
  name: 'homelab',
  domain: 'example.com',
  repository: 'https://example.com/homelab',
  convention,
  parts: [
    { asgard, babylon, styx, atlas, prometheus, godzilla },
    { atlasBedrock, prometheusBedrock, godzillaBedrock, debian, debianLxc },
    { master1, master2, master3, proxy01, orion, backups, orionDaily },
  ],
});
