import type { Entity, EntityKind } from './kinds/index.ts';

const folders: Readonly<Record<EntityKind, string>> = {
  location: 'locations',
  host: 'hosts',
  vlan: 'vlans',
  pool: 'pools',
  dataset: 'datasets',
  image: 'images',
  vm: 'vms',
  lxc: 'lxcs',
  'cloud-vm': 'cloud-vms',
  cluster: 'clusters',
  bucket: 'buckets',
  service: 'services',
  zone: 'zones',
  tunnel: 'tunnels',
  backup: 'backups',
};

/**
 * Address of an entity's page, from the root of the site. Whoever links to an entity asks here.
 * @example pagePath(atlas) // '/hosts/asgard-atlas/'
 */
export const pagePath = (entity: { readonly kind: EntityKind; readonly name: string }): string => `/${folders[entity.kind]}/${entity.name}/`;

/** Folder of the pages of a kind. @example pageFolder('cloud-vm') // 'cloud-vms' */
export const pageFolder = (kind: Entity['kind']): string => folders[kind];
