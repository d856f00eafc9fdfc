import { isDeclared } from '../diagnostics/index.ts';
import type { EntityOfKind, Kind } from '../entity/index.ts';
import { backupKind } from './backup.ts';
import { bucketKind } from './bucket.ts';
import { cloudVmKind } from './cloud-vm.ts';
import { clusterKind } from './cluster.ts';
import { datasetKind } from './dataset.ts';
import { hostKind } from './host.ts';
import { imageKind } from './image.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';
import { lxcKind } from './lxc.ts';
import { poolKind } from './pool.ts';
import { serviceKind } from './service.ts';
import { tunnelKind } from './tunnel.ts';
import { vlanKind } from './vlan.ts';
import { vmKind } from './vm.ts';
import { zoneKind } from './zone.ts';

/** THE list of kinds: whatever is said of every kind follows from it, in this order. */
const all = {
  location: locationKind,
  host: hostKind,
  vm: vmKind,
  lxc: lxcKind,
  'cloud-vm': cloudVmKind,
  cluster: clusterKind,
  service: serviceKind,
  vlan: vlanKind,
  pool: poolKind,
  dataset: datasetKind,
  bucket: bucketKind,
  image: imageKind,
  zone: zoneKind,
  tunnel: tunnelKind,
  backup: backupKind,
} as const;

type All = typeof all;

/** A kind of entity. */
export type EntityKind = keyof All;

/** The entity of a kind. @example EntityOf<'pool'> // StoragePool */
export type EntityOf<K extends EntityKind> = EntityOfKind<All[K]>;

/** Anything that a lab is made of. */
export type Entity = { [K in EntityKind]: EntityOf<K> }[EntityKind];

/** The entities of each kind, under the name of its list. */
export type Lists = { readonly [K in EntityKind as All[K]['list']]: readonly EntityOf<K>[] };

/** What is known of every kind. */
export const kinds: { readonly [K in EntityKind]: Kind<EntityOf<K>> } = all;

/** What is known of the kind of an entity, ready to be asked about it. */
export const kindOf = <K extends EntityKind>(kind: K): Kind<EntityOf<K>> => kinds[kind];

/** Every kind, in the order of the list. */
export const entityKinds: readonly EntityKind[] = Object.keys(all).filter(isEntityKind);

/** Whether a word is a kind of entity. */
export function isEntityKind(word: string): word is EntityKind {
  return Object.hasOwn(all, word);
}

/** True for anything that a `define*` function of a kind returned. */
export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  isEntityKind(value.kind) &&
  isDeclared(value);

/**
 * What an entity stands in; `undefined` for what stands by itself.
 *
 * @example containerOf(vm) // its host
 */
export const containerOf = (entity: Entity): Entity | undefined =>
  entityIn(entity, kindOf(entity.kind).standsIn);

/** The site of an entity; `undefined` for what has none (images, zones). */
export function locationOf(entity: Entity): Location | undefined {
  if (entity.kind === 'location') return entity;
  const { locatedBy, standsIn } = kindOf(entity.kind);
  const next = entityIn(entity, locatedBy ?? standsIn);
  return next && locationOf(next);
}

/** Entities by kind, each kind under the name of its list; an empty list where there is none. */
export function listsOf(byKind: ReadonlyMap<EntityKind, readonly Entity[]>): Lists {
  const lists = Object.fromEntries(
    entityKinds.map((kind) => [kinds[kind].list, byKind.get(kind) ?? []]),
  );
  if (isComplete(lists)) return lists;
  throw new TypeError('a kind has no list');
}

// --- internal ---

const isComplete = (lists: object): lists is Lists =>
  entityKinds.every((kind) => kinds[kind].list in lists);

function entityIn(entity: Entity, field: string | undefined): Entity | undefined {
  const value: unknown = field === undefined ? undefined : Reflect.get(entity, field);
  return isEntity(value) ? value : undefined;
}
