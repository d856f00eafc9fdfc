import type { EntityKind } from '../../../../model/index.ts';

type Named = { readonly kind: EntityKind; readonly name: string };

const FOLDER = {
  location: 'locations', host: 'hosts', vlan: 'vlans', pool: 'pools', dataset: 'datasets', image: 'images', vm: 'vms', lxc: 'lxcs', 'cloud-vm': 'cloud-vms',
  cluster: 'clusters', bucket: 'buckets', service: 'services', zone: 'zones', tunnel: 'tunnels', backup: 'backups',
} as const satisfies Record<EntityKind, string>;

export const pagePath = (entity: Named): string => `/${FOLDER[entity.kind]}/${entity.name}/`;

/** Folder of a kind's pages. @example folderOf('cloud-vm') // 'cloud-vms' */
export const folderOf = (kind: EntityKind): string => pagePath({ kind, name: '' }).split('/')[1] ?? '';

/** Address of a page under the base path of the site. The only place that adds it. @example address('/hosts/asgard-atlas/') */
export const address = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
