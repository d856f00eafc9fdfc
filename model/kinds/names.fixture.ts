import type { CompiledKind, ConventionSpec } from '../naming/index.ts';

/** A lab's convention for the tests. */
export const convention = {
  version: 1,
  org: 'homelab',
  codenames: {
    location: {
      asgard: 'Norse mythology',
      wano: 'One Piece',
      babylon: 'History',
      coruscant: 'Star Wars',
    },
    host: {
      atlas: 'Greek mythology',
      prometheus: 'Greek mythology',
      godzilla: 'Kaiju',
      zunesha: 'One Piece',
    },
    cluster: { orion: 'Constellation' },
    vlan: { styx: 'Greek river', bifrost: 'Norse bridge' },
    pool: { bedrock: 'Geology', mantle: 'Geology' },
  },
  patterns: {},
} as const satisfies ConventionSpec;

interface Sample {
  readonly kind: CompiledKind;
  readonly name: string;
  readonly known?: Readonly<Record<string, string>>;
  /** What the compiler says; absent for a right name. */
  readonly refusal?: string;
}

const asgard = { location: 'asgard' };
const k8s = { type: 'vm', name: 'k8s-master-01' };

/** Names that the compiler and the run time must judge alike. */
export const samples: readonly Sample[] = [
  { kind: 'location', name: 'asgard' },
  { kind: 'location', name: 'Asgard', refusal: "✗ a location is named <codename>: write 'asgard'" },
  {
    kind: 'location',
    name: 'mordor',
    refusal:
      "✗ 'mordor' is no registered location codename: " +
      'register it in convention.ts under codenames.location, or use a registered one',
  },
  { kind: 'host', name: 'asgard-atlas', known: asgard },
  { kind: 'host', name: 'wano-zunesha' },
  {
    kind: 'host',
    name: 'wano-atlas',
    known: asgard,
    refusal: "✗ a host is named asgard-<codename>: write 'asgard-atlas'",
  },
  {
    kind: 'host',
    name: 'atlas',
    known: asgard,
    refusal: "✗ a host is named asgard-<codename>: write 'asgard-atlas'",
  },
  {
    kind: 'host',
    name: 'loki',
    known: asgard,
    refusal:
      '✗ a host is named asgard-<codename>: ' +
      "write 'asgard-loki', and register 'loki' in convention.ts under codenames.host",
  },
  {
    kind: 'host',
    name: 'asgard-loki',
    known: asgard,
    refusal:
      "✗ 'loki' is no registered host codename: " +
      'register it in convention.ts under codenames.host, or use a registered one',
  },
  {
    kind: 'host',
    name: 'asgard-atlas-2',
    known: asgard,
    refusal: "✗ a host is named asgard-<codename>: for example 'asgard-atlas'",
  },
  { kind: 'vm', name: 'k8s-master-01', known: { env: 'production' } },
  { kind: 'vm', name: 'ai-workbench-99' },
  { kind: 'vm', name: 'dev-authentik-01' },
  { kind: 'vm', name: 'dev-authentik-01', known: { env: 'dev' } },
  {
    kind: 'vm',
    name: 'dev-authentik-01',
    known: { env: 'production' },
    refusal: "✗ a VM is named <role>-<nn>: write 'authentik-01', or make its environment 'dev'",
  },
  {
    kind: 'vm',
    name: 'authentik-01',
    known: { env: 'staging' },
    refusal: "✗ a VM is named staging-<role>-<nn>: write 'staging-authentik-01'",
  },
  { kind: 'vm', name: 'production-web-01', refusal: "✗ a VM is named <role>-<nn>: write 'web-01'" },
  {
    kind: 'vm',
    name: 'k8s-master-1',
    refusal: "✗ a VM is named <role>-<nn>: write 'k8s-master-01'",
  },
  { kind: 'vm', name: 'k8s-master', refusal: "✗ a VM is named <role>-<nn>: write 'k8s-master-01'" },
  {
    kind: 'vm',
    name: 'k8s-master-00',
    refusal: "✗ a VM is named <role>-<nn>: for example 'k8s-master-01'",
  },
  {
    kind: 'vm',
    name: 'K8s_Master-01',
    refusal: "✗ a VM is named <role>-<nn>: write 'k8s-master-01'",
  },
  {
    kind: 'vm',
    name: '-k8s--master-01',
    refusal: "✗ a VM is named <role>-<nn>: write 'k8s-master-01'",
  },
  {
    kind: 'vm',
    name: 'k8s.master-01',
    refusal: "✗ a VM is named <role>-<nn>: for example 'k8s-master-01'",
  },
  {
    kind: 'vm',
    name: 'dienst-für-01',
    refusal: "✗ a VM is named <role>-<nn>: for example 'k8s-master-01'",
  },
  { kind: 'vm', name: '', refusal: "✗ a VM is named <role>-<nn>: for example 'k8s-master-01'" },
  {
    kind: 'vm',
    name: 'k8s-master-000',
    refusal: "✗ a VM is named <role>-<nn>: for example 'k8s-master-01'",
  },
  {
    kind: 'vm',
    name: 'k8s-master1',
    refusal: "✗ a VM is named <role>-<nn>: write 'k8s-master-01'",
  },
  { kind: 'vm', name: 'k8s', refusal: "✗ a VM is named <role>-<nn>: write 'k8s-01'" },
  { kind: 'vm', name: 'minio-s3', refusal: "✗ a VM is named <role>-<nn>: write 'minio-s3-01'" },
  {
    kind: 'vm',
    name: 'ubuntu-2404',
    refusal: "✗ a VM is named <role>-<nn>: write 'ubuntu-2404-01'",
  },
  { kind: 'vm', name: 'ubuntu2404', refusal: "✗ a VM is named <role>-<nn>: write 'ubuntu2404-01'" },
  {
    kind: 'vm',
    name: 'Dev_Authentik2',
    known: { env: 'dev' },
    refusal: "✗ a VM is named dev-<role>-<nn>: write 'dev-authentik-02'",
  },
  {
    kind: 'vm',
    name: 'web-dev-01',
    known: { env: 'dev' },
    refusal: "✗ a VM is named dev-<role>-<nn>: write 'dev-web-01'",
  },
  { kind: 'lxc', name: 'media-01' },
  {
    kind: 'lxc',
    name: 'media',
    refusal: "✗ an LXC container is named <role>-<nn>: write 'media-01'",
  },
  {
    kind: 'lxc',
    name: 'media01',
    refusal: "✗ an LXC container is named <role>-<nn>: write 'media-01'",
  },
  {
    kind: 'lxc',
    name: 'media012',
    refusal: "✗ an LXC container is named <role>-<nn>: write 'media-12'",
  },
  {
    kind: 'lxc',
    name: 'media00',
    refusal: "✗ an LXC container is named <role>-<nn>: for example 'media-01'",
  },
  { kind: 'cloud-vm', name: 'bastion-01' },
  {
    kind: 'cloud-vm',
    name: 'bastion-001',
    refusal: "✗ a cloud VM is named <role>-<nn>: write 'bastion-01'",
  },
  { kind: 'vlan', name: 'styx-servers-vlan' },
  {
    kind: 'vlan',
    name: 'styx-servers',
    refusal: "✗ a VLAN is named <codename>-<purpose>-vlan: write 'styx-servers-vlan'",
  },
  {
    kind: 'vlan',
    name: 'styx-vlan',
    refusal: "✗ a VLAN is named <codename>-<purpose>-vlan: for example 'styx-servers-vlan'",
  },
  {
    kind: 'vlan',
    name: 'lethe-iot-vlan',
    refusal:
      "✗ 'lethe' is no registered vlan codename: " +
      'register it in convention.ts under codenames.vlan, or use a registered one',
  },
  {
    kind: 'vlan',
    name: 'asgard-styx-servers',
    refusal: "✗ a VLAN is named <codename>-<purpose>-vlan: write 'styx-servers-vlan'",
  },
  { kind: 'cluster', name: 'asgard-orion-cluster', known: asgard },
  {
    kind: 'cluster',
    name: 'orion',
    known: asgard,
    refusal: "✗ a cluster is named asgard-<codename>-cluster: write 'asgard-orion-cluster'",
  },
  {
    kind: 'cluster',
    name: 'wano-orion-cluster',
    known: asgard,
    refusal: "✗ a cluster is named asgard-<codename>-cluster: write 'asgard-orion-cluster'",
  },
  {
    kind: 'cluster',
    name: 'orion-asgard-cluster',
    known: asgard,
    refusal: "✗ a cluster is named asgard-<codename>-cluster: write 'asgard-orion-cluster'",
  },
  { kind: 'pool', name: 'atlas-bedrock', known: { host: 'atlas' } },
  {
    kind: 'pool',
    name: 'prometheus-bedrock',
    known: { host: 'atlas' },
    refusal: "✗ a storage pool is named atlas-<codename>: write 'atlas-bedrock'",
  },
  {
    kind: 'pool',
    name: 'asgard-atlas-bedrock',
    known: { host: 'atlas' },
    refusal: "✗ a storage pool is named atlas-<codename>: write 'atlas-bedrock'",
  },
  { kind: 'dataset', name: 'bedrock-k8s-volumes', known: { pool: 'bedrock' } },
  {
    kind: 'dataset',
    name: 'mantle-media',
    known: { pool: 'bedrock' },
    refusal: "✗ a dataset is named bedrock-<purpose>: write 'bedrock-media'",
  },
  { kind: 'dataset', name: 'mantle-mantle-media', known: { pool: 'mantle' } },
  {
    kind: 'dataset',
    name: 'zunesha-mantle-media',
    known: { pool: 'mantle' },
    refusal: "✗ a dataset is named mantle-<purpose>: write 'mantle-media'",
  },
  {
    kind: 'dataset',
    name: 'wano-zunesha-mantle-media',
    known: { pool: 'mantle' },
    refusal: "✗ a dataset is named mantle-<purpose>: write 'mantle-media'",
  },
  {
    kind: 'dataset',
    name: 'nas-mantle-media',
    known: { pool: 'mantle' },
    refusal: "✗ a dataset is named mantle-<purpose>: write 'mantle-nas-media'",
  },
  {
    kind: 'dataset',
    name: 'Zunesha-Mantle-Media',
    refusal: "✗ a dataset is named <pool>-<purpose>: write 'mantle-media'",
  },
  { kind: 'bucket', name: 'homelab-babylon-backups-storage', known: { location: 'babylon' } },
  {
    kind: 'bucket',
    name: 'homelab-babylon-db-backups',
    known: { location: 'babylon' },
    refusal:
      '✗ a bucket is named homelab-babylon-<purpose>-storage: ' +
      "write 'homelab-babylon-db-backups-storage'",
  },
  {
    kind: 'bucket',
    name: 'wano-homelab-babylon-backups',
    known: { location: 'babylon' },
    refusal:
      '✗ a bucket is named homelab-babylon-<purpose>-storage: ' +
      "write 'homelab-babylon-backups-storage'",
  },
  {
    kind: 'bucket',
    name: 'my-lab-babylon-db-storage',
    known: { location: 'babylon', org: 'my-lab' },
  },
  { kind: 'image', name: 'tpl-debian-13-2026-09-28' },
  { kind: 'image', name: 'tpl-windows-server-2025-2024-02-29' },
  { kind: 'image', name: 'tpl-ubuntu-24.04-2026-09-28' },
  {
    kind: 'image',
    name: 'debian-13-2026-09-28',
    refusal:
      "✗ an image template is named tpl-<os>-<version>-<date>: write 'tpl-debian-13-2026-09-28'",
  },
  {
    kind: 'image',
    name: 'tpl-debian-13-2026-02-29',
    refusal:
      '✗ an image template is named tpl-<os>-<version>-<date>: ' +
      "for example 'tpl-debian-13-2026-09-28'",
  },
  { kind: 'tunnel', name: 'asgard-tunnel', known: asgard },
  {
    kind: 'tunnel',
    name: 'tunnel',
    known: asgard,
    refusal: "✗ a tunnel is named asgard-tunnel: write 'asgard-tunnel'",
  },
  { kind: 'backup', name: 'vm-k8s-master-01-daily', known: k8s },
  {
    kind: 'backup',
    name: 'k8s-master-01-daily',
    known: k8s,
    refusal: "✗ a backup job is named vm-k8s-master-01-<frequency>: write 'vm-k8s-master-01-daily'",
  },
  {
    kind: 'backup',
    name: 'vm-k8s-master-01-nightly',
    known: k8s,
    refusal:
      "✗ a backup job is named vm-k8s-master-01-<frequency>: for example 'vm-k8s-master-01-daily'",
  },
  { kind: 'service', name: 'cert-manager' },
  { kind: 'service', name: 'Grafana', refusal: "✗ a service is named <app>: write 'grafana'" },
];
