import { isDeclared } from '../diagnostics/index.ts';
import type { EntityKind } from './index.ts';

/** Has the kind and the name of an entity, but no `define*` function returned it: a spread of one, which nothing checks and nobody finds. */
export interface Copy {
  readonly kind: EntityKind;
  readonly name: string;
}

/** True for what looks like an entity and was not declared. */
export const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  isEntityKind(value.kind) &&
  'name' in value &&
  typeof value.name === 'string' &&
  !isDeclared(value);

/** The function that declares an entity of a kind. @example definerOf('pool') // 'defineStoragePool' */
export const definerOf = (kind: EntityKind): string => definers[kind];

/** Every kind of entity. */
export const entityKinds = (): EntityKind[] => Object.keys(definers).filter(isEntityKind);

export const isEntityKind = (word: unknown): word is EntityKind => typeof word === 'string' && Object.hasOwn(definers, word);

// --- internal ---

const definers: Readonly<Record<EntityKind, string>> = {
  location: 'defineLocation',
  host: 'defineHost',
  vlan: 'defineVlan',
  pool: 'defineStoragePool',
  dataset: 'defineDataset',
  image: 'defineImage',
  vm: 'defineVm',
  lxc: 'defineLxc',
  'cloud-vm': 'defineCloudVm',
  cluster: 'defineCluster',
  bucket: 'defineBucket',
  service: 'defineService',
  zone: 'defineZone',
  tunnel: 'defineTunnel',
  backup: 'defineBackup',
};
