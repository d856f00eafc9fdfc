import {
  defineDataset,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineStoragePool,
  defineVlan,
  defineVm,
  gib,
  resolve,
  tib,
  type ResolvedLab,
} from '../../model/index.ts';
import { convention } from '../../generators/fixtures/convention.ts';

export const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
export const acheron = defineVlan({ name: 'acheron-management-vlan', location: asgard });

const size = { platform: 'proxmox', cores: 32, memory: gib(128), networks: [acheron] } as const;
const card = {
  name: 'rtx-4090',
  device: '10de:2684',
  path: '0000:01:00',
  iommuGroup: 1,
  subsystem: '1043:889a',
};
export const atlas = defineHost({ ...size, name: 'asgard-atlas', location: asgard, gpus: [card] });
export const prometheus = defineHost({ ...size, name: 'asgard-prometheus', location: asgard });

const disks = { backend: 'zfs', medium: 'nvme', capacity: tib(1) } as const;
export const atlasBedrock = defineStoragePool({ ...disks, name: 'atlas-bedrock', host: atlas });
export const atlasMantle = defineStoragePool({ ...disks, name: 'atlas-mantle', host: atlas });
export const prometheusBedrock = defineStoragePool({
  ...disks,
  name: 'prometheus-bedrock',
  host: prometheus,
});

const zunesha = defineHost({
  name: 'asgard-zunesha',
  location: asgard,
  platform: 'truenas',
  cores: 8,
  memory: gib(64),
  networks: [acheron],
});
const zuneshaMantle = defineStoragePool({
  name: 'zunesha-mantle',
  host: zunesha,
  backend: 'zfs',
  medium: 'hdd',
  capacity: tib(40),
});
const backups = defineDataset({
  name: 'mantle-backups',
  pool: zuneshaMantle,
  content: 'backups',
  share: 'nfs',
  network: acheron,
  clients: [atlas, prometheus],
});

const image = { url: 'https://example.com/image', checksum: '0123456789abcdef'.repeat(8) };
export const debian = defineImage({
  ...image,
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
});
export const newerDebian = defineImage({
  ...image,
  name: 'tpl-debian-13-2026-10-28',
  type: 'cloud-image',
});
const debianLxc = defineImage({
  ...image,
  name: 'tpl-debian-lxc-13-2026-09-28',
  type: 'lxc-template',
});

type VmInput = Parameters<typeof defineVm>[0];
type LxcInput = Parameters<typeof defineLxc>[0];

const web: VmInput = {
  name: 'web-01',
  host: atlas,
  vmId: 101,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(40) }],
  networks: [styx],
};
const database: VmInput = {
  name: 'database-01',
  host: atlas,
  vmId: 102,
  cores: 2,
  memory: gib(4),
  image: debian,
  disks: [
    { pool: atlasBedrock, size: gib(40) },
    { pool: atlasMantle, size: gib(100) },
  ],
  networks: [styx],
  protection: true,
};
const media: LxcInput = {
  name: 'media-01',
  host: prometheus,
  vmId: 201,
  cores: 2,
  memory: gib(2),
  image: debianLxc,
  rootfs: { pool: prometheusBedrock, size: gib(20) },
  networks: [styx],
  nesting: true,
};

/** What somebody edits; a guest that is `false` is taken out. */
export interface Edit {
  readonly web?: Partial<VmInput> | false;
  readonly database?: Partial<VmInput> | false;
  readonly media?: Partial<LxcInput> | false;
  readonly more?: readonly VmInput[];
}

/** A site of two hosts with a VM, a protected VM and a container, before or after an edit. */
export function house(edit: Edit = {}): ResolvedLab {
  const guests = [
    ...(edit.web === false ? [] : [defineVm({ ...web, ...edit.web })]),
    ...(edit.database === false ? [] : [defineVm({ ...database, ...edit.database })]),
    ...(edit.media === false ? [] : [defineLxc({ ...media, ...edit.media })]),
    ...(edit.more ?? []).map((vm) => defineVm(vm)),
  ];
  const site = { asgard, styx, acheron, atlas, prometheus, zunesha };
  const nas = { zuneshaMantle, backups };
  const storage = { atlasBedrock, atlasMantle, prometheusBedrock, debian, newerDebian, debianLxc };
  const lab = defineLab({
    name: 'homelab',
    domain: 'example.com',
    repository: 'https://example.com/homelab',
    convention,
    parts: [site, nas, storage, Object.fromEntries(guests.map((guest) => [guest.name, guest]))],
  });
  const { lab: resolved, findings } = resolve(lab);
  if (!resolved) throw new Error(findings.map(({ message }) => message).join('\n'));
  return resolved;
}

/** Another VM, as the first but for its name and id. */
export const another: VmInput = { ...web, name: 'web-02', vmId: 103 };
