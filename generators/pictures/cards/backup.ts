import { isMade } from '../../../model/index.ts';
import type { Backup, Entity } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { lineIcon } from '../icons/index.ts';
import type { Icon } from '../icons/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { mark, tells } from '../svg/index.ts';
import type { Point } from '../svg/index.ts';
import { isPlanned } from './facts.ts';

/** Lines from an entity to where its copies go, whether or not something makes them yet. */
export const backupRelations = (scene: Scene, entity: Entity): readonly Relation[] =>
  relationsFrom(scene, entity, 'backs-up');

/** Draws the mark of an entity that is copied: one function, or none where no job copies it. */
export function backupMarks(
  relations: readonly Relation[],
  size: number,
): readonly ((at: Point) => string)[] {
  if (relations.length === 0) return [];
  const says = areMade(relations) ? 'has a backup' : 'its backup is still to come';
  return [(at) => tells(relations, says, mark(backupIcon(relations), at, size))];
}

/** A shield where one of several jobs makes copies, a clock where all of them are still to. */
export const backupIcon = (relations: readonly Relation[]): Icon =>
  shieldOrClock(areMade(relations));

/** The same of a single job. */
export const jobIcon = ({ lab }: Scene, job: Backup): Icon => shieldOrClock(isMade(lab, job));

/** Why a job makes no copies, in words behind its schedule. @example ['planned'] */
export function jobState({ lab }: Scene, job: Backup): readonly string[] {
  if (isMade(lab, job)) return [];
  return [isPlanned(job) ? 'planned' : 'nothing makes it yet'];
}

/** Whether one of the jobs behind some relations makes copies. */
export const areMade = (relations: readonly Relation[]): boolean =>
  relations.some(({ kind, status }) => kind === 'backs-up' && status !== 'planned');

// --- internal ---

const shieldOrClock = (isThere: boolean): Icon => lineIcon(isThere ? 'shield-check' : 'clock');
