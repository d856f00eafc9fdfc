import { kindOf, kinds, pagePath } from '../../../model/index.ts';
import type { Entity, Entrance, Guest, CloudVm } from '../../../model/index.ts';
import { boxId } from '../../diagrams/index.ts';
import type { Scene } from '../scene.ts';
import { lineIcon } from '../icons/index.ts';
import type { Icon } from '../icons/index.ts';
import type { Shown } from '../svg/index.ts';

/** Kind and facts of an entity, one by one. @example ['VM', '4 cores', '8 GiB'] */
export const factsOf = ({ lab }: Scene, entity: Entity): readonly string[] =>
  kindOf(entity.kind).facts(entity, () => lab.referencesTo(entity));

/** Facts of a machine without its kind, in full and in ever less words. */
export function shorterFacts(scene: Scene, guest: Guest | CloudVm): readonly string[] {
  const [, ...facts] = factsOf(scene, guest);
  const [cores = '', memory = ''] = facts;
  const few = cores.replace(/ cores?$/, 'c');
  return [facts.join(' · '), [cores, memory].join(' · '), [few, memory].join(' · '), memory];
}

/** An entity with its page and what is said of it where the pointer rests. */
export function shown(scene: Scene, entity: Entity, more: readonly string[] = []): Shown {
  const { kind, name, description, status } = entity;
  const state = status === 'active' ? [] : [status];
  const words = [name, ...factsOf(scene, entity), ...more, ...state, description ?? ''];
  return {
    id: boxId(kind, name),
    page: pagePath(entity),
    tooltip: words.filter((word) => word !== '').join(' · '),
  };
}

/** What is dashed: it is not there yet. */
export const isPlanned = ({ status }: Entity): boolean => status === 'planned';

/** Public names of an entity, with whom to ask for them. */
export const entrancesOf = (scene: Scene, entity: Entity): readonly Entrance[] =>
  scene.entrances.get(entity) ?? [];

/** Who may come in: everybody (a globe), or whoever signs in (a lock). */
export function signInIcon({ exposure }: Entrance): Icon {
  return lineIcon(exposure.auth === 'none' ? 'globe' : 'lock');
}

/** The words of a kind for so many. @example counted('vm', 2) // '2 VMs' */
export const counted = (kind: Entity['kind'], amount: number): string =>
  `${amount} ${kinds[kind].words[amount === 1 ? 0 : 1]}`;
