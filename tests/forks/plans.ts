import {
  defineCloudVm,
  defineConvention,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineService,
  defineStoragePool,
  defineVlan,
  defineVm,
  gib,
  tib,
} from '../../model/index.ts';

// A lab of plans: all that runs is a machine in a cloud, and the house with its only host is still
// to be built. No cluster, no zone, no backup.

const convention = defineConvention({ version: 1, codenames: {}, patterns: {} });
declare module '../../model/index.ts' {
  interface Register {
    convention: typeof convention;
  }
}

const helheim = defineLocation({ name: 'helheim', provider: 'oracle-cloud' });
const midgard = defineLocation({ name: 'midgard', provider: 'on-premises', status: 'planned' });
const somewhere = defineLocation({ name: 'somewhere', provider: 'aws', status: 'planned' });

const planned = { status: 'planned' } as const;
const lethe = defineVlan({ ...planned, name: 'lethe-servers-vlan', location: midgard });
const ymir = defineHost({
  ...planned,
  name: 'midgard-ymir',
  location: midgard,
  platform: 'proxmox',
  cores: 8,
  memory: gib(32),
  networks: [lethe],
});
const granite = defineStoragePool({
  ...planned,
  name: 'ymir-granite',
  host: ymir,
  backend: 'lvm-thin',
  capacity: tib(1),
});
const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/debian-13.qcow2',
});
const wish = defineVm({
  ...planned,
  name: 'wish-01',
  host: ymir,
  vmId: 101,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [{ pool: granite, size: gib(20) }],
  networks: [lethe],
});
const outpost = defineCloudVm({
  name: 'outpost-01',
  location: helheim,
  shape: 'VM.Standard.A1.Flex',
  cores: 1,
  memory: gib(6),
  disk: gib(50),
  image: 'debian-13-arm64',
});
const blog = defineService({ name: 'blog', runsOn: outpost, port: 80 });
const dream = defineService({ ...planned, name: 'dream', runsOn: wish, port: 80 });

export default defineLab({
  name: 'castle-in-the-air',
  domain: 'example.org',
  repository: 'https://example.com/castle',
  convention,
  parts: [
    { helheim, midgard, somewhere, lethe, ymir, granite, debian, wish, outpost, blog, dream },
  ],
});
