import {
  defineConvention,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineStoragePool,
  defineVlan,
  defineVm,
  gib,
  tib,
} from '../../model/index.ts';

// One of each that a guest needs, and nothing else.

const convention = defineConvention({
  version: 1,
  codenames: {
    location: { midgard: 'the world of men: at home' },
    host: { yggdrasil: 'the tree that holds the worlds' },
    vlan: { lethe: 'river of forgetting: servers' },
    pool: { granite: 'local disks' },
  },
  patterns: {},
});
declare module '../../model/index.ts' {
  interface Register {
    convention: typeof convention;
  }
}

const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
const lethe = defineVlan({ name: 'lethe-servers-vlan', location: midgard });
const yggdrasil = defineHost({
  name: 'midgard-yggdrasil',
  location: midgard,
  platform: 'proxmox',
  cores: 8,
  memory: gib(32),
  networks: [lethe],
});
const granite = defineStoragePool({
  name: 'yggdrasil-granite',
  host: yggdrasil,
  backend: 'lvm-thin',
  capacity: tib(1),
});
const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/debian-13.qcow2',
});
const vm = { host: yggdrasil, cores: 2, memory: gib(4), image: debian, networks: [lethe] };
const web = defineVm({
  ...vm,
  name: 'web-01',
  vmId: 101,
  disks: [{ pool: granite, size: gib(20) }],
});

export default defineLab({
  name: 'tiny',
  domain: 'example.org',
  repository: 'https://example.org/tiny',
  convention,
  parts: [{ midgard, lethe, yggdrasil, granite, debian, web }],
});
