import type { Entity, Vlan } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { idsOfFolded, relationsOfFolded } from '../cards/index.ts';
import type { Folded } from '../cards/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { relationId } from '../svg/index.ts';
import type { Attachment } from './lanes.ts';

/** The networks of a machine. */
export const attachedTo = (scene: Scene, machine: Entity): readonly Attachment[] =>
  grouped(relationsFrom(scene, machine, 'attached'), (relations) => relations.map(relationId));

/** The networks of machines that are left out. */
export const attachedToFolded = (scene: Scene, folded: Folded): readonly Attachment[] =>
  grouped(relationsOfFolded(scene, folded, only), (relations) => idsOfFolded(relations, folded));

// --- internal ---

const only = new Set(['attached'] as const);

function grouped(
  relations: readonly Relation[],
  idsOf: (relations: readonly Relation[]) => readonly string[],
): readonly Attachment[] {
  const byVlan = Map.groupBy(relations, ({ to }) => to);
  return [...byVlan].flatMap(([to, group]) =>
    to.kind === 'vlan' ? [{ vlan: to satisfies Vlan, ids: [...new Set(idsOf(group))] }] : [],
  );
}
