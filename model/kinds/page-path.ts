import { kinds } from './all.ts';
import type { EntityKind } from './all.ts';

/**
 * Address of an entity's page, from the root of the site. Whoever links to an entity asks here.
 * @example pagePath(atlas) // '/hosts/asgard-atlas/'
 */
export const pagePath = ({ kind, name }: Identity): string => `/${pageFolder(kind)}/${name}/`;

/**
 * Folder of the pages of a kind: its list in kebab-case.
 *
 * @example pageFolder('cloud-vm') // 'cloud-vms'
 */
export const pageFolder = (kind: EntityKind): string =>
  kinds[kind].list.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// --- internal ---

interface Identity {
  readonly kind: EntityKind;
  readonly name: string;
}
