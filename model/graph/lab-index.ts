import type { AlertWay, Entity, EntityKind, Lab, Lists } from '../kinds/index.ts';
import type { Convention } from '../naming/index.ts';
import type { Reference } from './references.ts';

/**
 * A lab with its entities sorted by kind and name (natural order, whatever the order of the author)
 * and its references indexed. Rules read this; what stands in it is sound by itself, while what
 * holds between entities is not known yet.
 */
export interface LabIndex extends Lists {
  /** What the author passed to `defineLab`: the owner of findings about the lab itself. */
  readonly declaration: Lab;
  readonly name: string;
  readonly domain: string;
  /** https address of the Git repository. */
  readonly repository: string;
  readonly branch: string;
  readonly owner: string;
  readonly adminUser: string;
  /** How people are told of an alert; `undefined` where nobody is. */
  readonly alerts: AlertWay | undefined;
  readonly convention: Convention;
  /** All entities, by kind (in the order of `kinds`), then by name. */
  readonly entities: readonly Entity[];
  /**
   * Kinds of which an entity is missing here because it, or one that it refers to, is faulty by
   * itself, or because no part exports it. A rule that finds something absent keeps quiet about
   * what such an entity may provide. Empty in a resolved lab.
   */
  readonly leftOut: ReadonlySet<EntityKind>;
  /** What this entity names, in the order of its fields. */
  readonly referencesFrom: (entity: Entity) => readonly Reference[];
  /** Who names this entity, in the order of {@link LabIndex.entities}. */
  readonly referencesTo: (entity: Entity) => readonly Reference[];
}

/**
 * A lab in which every check has passed. Only `resolve` makes one; generators accept nothing else.
 */
export interface ResolvedLab extends LabIndex {
  readonly stage: 'resolved';
}
