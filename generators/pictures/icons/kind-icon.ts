import { kinds } from '../../../model/index.ts';
import type { EntityKind, Family } from '../../../model/index.ts';
import type { LineName } from './icon.ts';

/** The line icon of a kind, for what has no mark of a product. */
export const lineOfKind = (kind: EntityKind): LineName =>
  ofKinds[kind] ?? ofFamilies[kinds[kind].family];

// --- internal ---

/** What a kind has if it needs no icon of its own: a new kind has one at once. */
const ofFamilies: Readonly<Record<Family, LineName>> = {
  place: 'house',
  machine: 'server',
  network: 'network',
  storage: 'database',
  workload: 'app-window',
  edge: 'globe',
  job: 'shield-check',
};

const ofKinds: { readonly [K in EntityKind]?: LineName } = {
  vm: 'monitor',
  lxc: 'box',
  'cloud-vm': 'cloud',
  cluster: 'hexagon',
  dataset: 'folder',
  bucket: 'archive',
  image: 'disc-3',
  tunnel: 'cable',
};
