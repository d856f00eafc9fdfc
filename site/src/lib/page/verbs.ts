import type { Entity } from '../../../../model/index.ts';

/** One entity names another one in one of its fields. */
export interface Reference {
  readonly from: Entity;
  readonly to: Entity;
  readonly path: readonly (string | number)[];
}

/** What it means that one entity names another in a field. */
export interface Verb {
  /** @example 'runs on' */
  readonly one: string;
  /** @example 'run on' */
  readonly many: string;
  /**
   * `place`: it stands there. `needs`: it does not do its work without it. `serves`: it does
   * something for it. `copies`: backup jobs, which pages tell in their own words.
   */
  readonly role: 'place' | 'needs' | 'serves' | 'copies';
}

/**
 * The verb of a reference; a field without words of its own says that one `names` the other.
 *
 * @example verbOf({ from: vm, path: ['disks', 0, 'pool'], to: pool }).one // 'has a disk in'
 */
export function verbOf({ from, path, to }: Reference): Verb {
  const field = path.filter((step) => typeof step === 'string').join('.');
  const entry = VERBS[`${from.kind}.${field}`] ?? VERBS[`${field} ${to.kind}`] ?? VERBS[field];
  const [one, many, role] = entry ?? ['names', 'name', 'needs'];
  return { one, many, role };
}

// --- internal ---

type Entry = readonly [one: Verb['one'], many: Verb['many'], role: Verb['role']];

/**
 * By field; with its kind in front, or the kind of what it names behind it, where it means several
 * things.
 */
const VERBS: Readonly<Record<string, Entry>> = {
  location: ['stands in', 'stand in', 'place'],
  'vlan.location': ['is a network of', 'are networks of', 'place'],
  'tunnel.location': ['leads into', 'lead into', 'place'],
  host: ['runs on', 'run on', 'place'],
  'pool.host': ['lies on', 'lie on', 'place'],
  'dataset.pool': ['lies in', 'lie in', 'place'],
  runsOn: ['runs on', 'run on', 'place'],
  'runsOn cluster': ['runs in', 'run in', 'place'],
  networks: ['has an address in', 'have an address in', 'needs'],
  'disks.pool': ['has a disk in', 'have a disk in', 'needs'],
  'rootfs.pool': ['has a disk in', 'have a disk in', 'needs'],
  'mounts.source': ['mounts a part of', 'mount a part of', 'needs'],
  'nfsMounts.dataset': ['mounts', 'mount', 'needs'],
  image: ['was installed from', 'were installed from', 'needs'],
  controlPlane: ['has its control plane on', 'have their control plane on', 'needs'],
  workers: ['runs its workloads on', 'run their workloads on', 'needs'],
  datasets: ['makes volumes in', 'make volumes in', 'needs'],
  dependsOn: ["can't work without", "can't work without", 'needs'],
  'expose.via': ['is reached through', 'are reached through', 'needs'],
  'expose.auth.by': ['signs people in with', 'sign people in with', 'needs'],
  'fronts.auth.by': ['guards its pages with', 'guard their pages with', 'needs'],
  'fronts.target': ['stands in front of', 'stand in front of', 'serves'],
  'volumes.on': ['keeps data in', 'keep data in', 'needs'],
  'dataset.network': ['is served over', 'are served over', 'needs'],
  clients: ['is mounted by', 'are mounted by', 'serves'],
  zone: ['carries names of', 'carry names of', 'needs'],
  connector: ['is held open by', 'are held open by', 'needs'],
  routes: ['leads to', 'lead to', 'serves'],
  source: ['copies', 'copy', 'copies'],
  target: ['copies to', 'copy to', 'copies'],
};
