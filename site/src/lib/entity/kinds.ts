import type { EntityKind } from '../../../../model/index.ts';

/** In the order in which the site lists them. */
export const KINDS = [
  'location',
  'host',
  'vm',
  'lxc',
  'cloud-vm',
  'cluster',
  'service',
  'vlan',
  'pool',
  'dataset',
  'bucket',
  'image',
  'zone',
  'tunnel',
  'backup',
] as const satisfies readonly EntityKind[];

/** Headings for one and for many. */
export const KIND_TEXT = {
  location: { one: 'Location', many: 'Locations' },
  host: { one: 'Host', many: 'Hosts' },
  vm: { one: 'VM', many: 'VMs' },
  lxc: { one: 'LXC container', many: 'LXC containers' },
  'cloud-vm': { one: 'Cloud VM', many: 'Cloud VMs' },
  cluster: { one: 'Cluster', many: 'Clusters' },
  service: { one: 'Service', many: 'Services' },
  vlan: { one: 'VLAN', many: 'VLANs' },
  pool: { one: 'Storage pool', many: 'Storage pools' },
  dataset: { one: 'Dataset', many: 'Datasets' },
  bucket: { one: 'Bucket', many: 'Buckets' },
  image: { one: 'Image', many: 'Images' },
  zone: { one: 'DNS zone', many: 'DNS zones' },
  tunnel: { one: 'Tunnel', many: 'Tunnels' },
  backup: { one: 'Backup job', many: 'Backup jobs' },
} as const satisfies Record<EntityKind, { one: string; many: string }>;
