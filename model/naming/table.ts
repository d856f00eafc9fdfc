import type { LimitId } from './limits.ts';

/** One kind of name. */
export interface Row {
  /** How the name is put together; with a list, one of them. `{env?}` is left out together with the separator behind it. */
  readonly pattern: string | readonly [string, ...string[]];
  /** The kind in a sentence. @example 'a host' */
  readonly article: string;
  /** Right names; the first stands in messages. */
  readonly examples: readonly [string, ...string[]];
  /** Who checks it: the compiler on the literal (and the load), the load alone, or only the command `names`. */
  readonly level: 'compiler' | 'load' | 'documented';
  /** What the tools that carry the name demand. */
  readonly limits: readonly LimitId[];
  /** For the documents. */
  readonly notes: string;
  /** Where the codenames of this kind come from. */
  readonly theme?: string;
}

const guest = { pattern: '{env?}-{role}-{nn}', level: 'compiler' } as const;
const guestNotes = 'No location: guests move. The environment stands in front unless it is production.';

/** THE convention as it is by default: one row per kind. A lab changes a pattern in its `convention.ts`. */
export const table = {
  location: {
    pattern: '{codename}',
    article: 'a location',
    examples: ['asgard', 'wano'],
    level: 'compiler',
    limits: ['dns-label'],
    theme: 'realms, legendary cities, fictional planets',
    notes: 'Stands in the names of hosts, clusters, buckets and tunnels.',
  },
  host: {
    pattern: '{location}-{codename}',
    article: 'a host',
    examples: ['asgard-atlas', 'wano-zunesha'],
    level: 'compiler',
    limits: ['dns-label'],
    theme: 'titans, mythical creatures, kaiju',
    notes: 'The location is the one that the host refers to.',
  },
  vm: {
    ...guest,
    article: 'a VM',
    examples: ['k8s-master-01', 'ai-workbench-01', 'dev-authentik-01'],
    limits: ['proxmox-name', 'netbios'],
    notes: guestNotes,
  },
  lxc: { ...guest, article: 'an LXC container', examples: ['media-01', 'proxy-01'], limits: ['proxmox-name'], notes: guestNotes },
  'cloud-vm': { ...guest, article: 'a cloud VM', examples: ['bastion-01'], limits: ['dns-label', 'netbios'], notes: guestNotes },
  cluster: {
    pattern: '{location}-{codename}-cluster',
    article: 'a cluster',
    examples: ['asgard-orion-cluster'],
    level: 'compiler',
    limits: ['dns-label'],
    theme: 'constellations',
    notes: 'The names of its nodes are those of their VMs.',
  },
  service: {
    pattern: '{app}',
    article: 'a service',
    examples: ['grafana', 'cert-manager'],
    level: 'compiler',
    limits: ['kubernetes-name', 'helm-release'],
    notes: 'Also its namespace unless it names one.',
  },
  vlan: {
    pattern: '{codename}-{purpose}-vlan',
    article: 'a VLAN',
    examples: ['styx-servers-vlan', 'bifrost-iot-vlan'],
    level: 'compiler',
    limits: ['dns-label', 'linux-ifname'],
    theme: 'mythical rivers and crossings',
    notes: 'The VLAN id is a secret and never part of the name.',
  },
  pool: {
    pattern: '{host}-{codename}',
    article: 'a storage pool',
    examples: ['atlas-bedrock', 'zunesha-mantle'],
    level: 'compiler',
    limits: ['dns-label'],
    theme: 'geology',
    notes: 'Begins with the codename of its host.',
  },
  dataset: {
    pattern: '{pool}-{purpose}',
    article: 'a dataset',
    examples: ['mantle-media', 'bedrock-k8s-volumes'],
    level: 'compiler',
    limits: ['file-name'],
    notes: 'Begins with the codename of its pool; a share has the name of its dataset.',
  },
  bucket: {
    pattern: '{org}-{location}-{purpose}-storage',
    article: 'a bucket',
    examples: ['homelab-babylon-backups-storage'],
    level: 'compiler',
    limits: ['s3'],
    notes: 'Unique in the whole world, hence the name of the lab in front.',
  },
  image: {
    pattern: 'tpl-{os}-{version}-{date}',
    article: 'an image template',
    examples: ['tpl-debian-13-2026-09-28', 'tpl-ubuntu-24.04-2026-09-28'],
    level: 'compiler',
    limits: ['proxmox-name'],
    notes: 'The date is the day on which the template was made, a real one.',
  },
  zone: {
    pattern: '{domain}',
    article: 'a DNS zone',
    examples: ['example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'The registered domain itself.',
  },
  tunnel: {
    pattern: '{location}-tunnel',
    article: 'a tunnel',
    examples: ['asgard-tunnel'],
    level: 'compiler',
    limits: ['dns-label'],
    notes: 'One per location.',
  },
  backup: {
    pattern: '{type}-{name}-{frequency}',
    article: 'a backup job',
    examples: ['vm-k8s-master-01-daily'],
    level: 'compiler',
    limits: ['file-name'],
    notes: 'Type and name are those of what is backed up.',
  },
  namespace: {
    pattern: ['{codename}-ns', '{app}'],
    article: 'a Kubernetes namespace',
    examples: ['media', 'freya-ns'],
    level: 'load',
    limits: ['kubernetes-name'],
    theme: 'deities',
    notes: 'The application alone, or a codename for what many applications share.',
  },
  claim: {
    pattern: '{app}-{purpose}',
    article: 'a persistent volume claim',
    examples: ['sonarr-config'],
    level: 'load',
    limits: ['kubernetes-name'],
    notes: 'The purpose is a single word.',
  },
  snapshot: {
    pattern: '{name}-{timestamp}',
    article: 'a snapshot',
    examples: ['k8s-master-01-20250928T180000Z'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'The moment is in UTC, to the second.',
  },
  'service-account': {
    pattern: 'sa-{purpose}',
    article: 'a service account',
    examples: ['sa-github-runner'],
    level: 'documented',
    limits: ['kubernetes-name'],
    notes: 'What acts, never a person.',
  },
  'user-group': {
    pattern: '{codename}-group',
    article: 'a user group',
    examples: ['olympians-group'],
    level: 'documented',
    limits: ['dns-label'],
    theme: 'peoples and fellowships',
    notes: 'In the identity provider.',
  },
  'home-assistant': {
    pattern: '{location}-{codename}-ha',
    article: 'a Home Assistant instance',
    examples: ['asgard-pixie-ha'],
    level: 'documented',
    limits: ['dns-label'],
    theme: 'household spirits',
    notes: 'One per home.',
  },
  'iot-asset': {
    pattern: 'IOT-{TYPE}-{ID}',
    article: 'an IoT asset tag',
    examples: ['IOT-CAM-001'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'The one upper-case kind: it is printed on a label.',
  },
  'iot-host': {
    pattern: '{type}-{room}-{position}',
    article: 'an IoT hostname',
    examples: ['cam-livingroom-ceiling'],
    level: 'documented',
    limits: ['dns-label'],
    notes: 'Where it hangs, so that one finds it.',
  },
  'host-fqdn': {
    pattern: '{codename}.{location}.{domain}',
    article: "a host's internal DNS name",
    examples: ['atlas.asgard.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'Derived, never written.',
  },
  'guest-fqdn': {
    pattern: '{name}.{location}.{domain}',
    article: "a guest's internal DNS name",
    examples: ['k8s-master-01.asgard.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'Derived, never written.',
  },
  'public-dns': {
    pattern: '{label}.{domain}',
    article: 'a public DNS name',
    examples: ['dash.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'Generic or abstract: it tells nothing of hosts, guests, clusters, locations or products.',
  },
  'ansible-group': {
    pattern: '{group}_{member}',
    article: 'an Ansible group',
    examples: ['location_asgard', 'vlan_styx_servers_vlan'],
    level: 'load',
    limits: ['ansible-group'],
    notes:
      'Derived: hyphens become underscores, and the name stays whole. Must not be the name of a host. Groups that every lab has, such as vms, are fixed.',
  },
  'ansible-role': {
    pattern: '{snake}',
    article: 'an Ansible role',
    examples: ['k3s_server'],
    level: 'load',
    limits: ['file-name'],
    notes: 'Name of its folder. Ansible forbids hyphens in the variables of a role.',
  },
  'tofu-module': {
    pattern: '{kebab}',
    article: 'an OpenTofu module',
    examples: ['proxmox-vm'],
    level: 'load',
    limits: ['file-name'],
    notes: 'Name of its folder.',
  },
  branch: {
    pattern: '{change}/{topic}',
    article: 'a Git branch',
    examples: ['feat/add-godzilla'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Short-lived, merged into main.',
  },
  'git-tag': {
    pattern: 'v{semver}',
    article: 'a Git or image tag',
    examples: ['v1.4.0'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Semantic versioning.',
  },
  dashboard: {
    pattern: '[{Area}] - {Specifics}',
    article: 'a Grafana dashboard',
    examples: ['[Kubernetes] - Cluster Overview'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'For people: words and blanks.',
  },
  alert: {
    pattern: '[{Severity}] - {Service} - {Condition}',
    article: 'an alert',
    examples: ['[Critical] - Proxmox - Host Down'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'For people: words and blanks.',
  },
} as const satisfies Record<string, Row>;

/** A kind of name: a row of the table. */
export type Kind = keyof typeof table;

/** A kind whose names the compiler checks, and whose pattern a lab may change. */
export type CompiledKind = { [K in Kind]: (typeof table)[K]['level'] extends 'compiler' ? K : never }[Kind];

/** Every kind, in the order of the documents. */
export const kinds: readonly Kind[] = Object.keys(table).filter(isKind);

/** The row of a kind. */
export const rowOf = (kind: Kind): Row => table[kind];

/** Whether a word is a kind. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(table, word);
}
