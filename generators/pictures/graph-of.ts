import { boxId, house } from '../diagrams/index.ts';
import type { Box, Diagram } from '../diagrams/index.ts';
import type { Graph } from './graphs/graph.ts';
import { lineIcon } from './icons/index.ts';
import type { Icon, LineName } from './icons/index.ts';
import type { Scene } from './scene.ts';

/** A diagram with the icons of its boxes. */
export const graphOf = (scene: Scene, diagram: Diagram): Graph => ({
  diagram,
  icons: Object.fromEntries(
    [...diagram.groups, ...diagram.nodes].map((box) => [box.id, iconOfBox(scene, box).id]),
  ),
});

// --- internal ---

function iconOfBox(scene: Scene, { id, kind }: Box): Icon {
  const entity = scene.byId.get(id);
  if (entity) return scene.iconOf(entity);
  if (id === boxId(house.kind, house.name)) return lineIcon('house');
  return lineIcon(icons.get(kind) ?? 'box');
}

/** Of what is no entity. */
const icons = new Map<Box['kind'], LineName>([
  ['actor', 'users'],
  ['edge', 'globe'],
  ['networks', 'network'],
  ['page', 'lock'],
]);
