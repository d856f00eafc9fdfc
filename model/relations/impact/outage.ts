import type { LabIndex } from '../../graph/index.ts';
import type { Entity } from '../../kinds/index.ts';
import type { Facts } from './facts.ts';

/** A lab, and who is there in it. */
export interface Presence {
  readonly lab: LabIndex;
  /** Whether an entity counts: planned ones do where the subject is planned itself. */
  readonly isThere: (entity: Entity) => boolean;
  /** Those of the facts that are there. */
  readonly entrancesBy: Facts['entrancesBy'];
}

/** A lab from which some entities are gone. */
export interface Outage extends Presence {
  readonly isGone: (entity: Entity) => boolean;
}

/** Whether an entity is one of a list, whatever the list is of. */
export const isOneOf = (list: readonly Entity[], entity: Entity): boolean => list.includes(entity);
