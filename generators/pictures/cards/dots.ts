import type { Entity, Vlan } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { number, tells, text } from '../svg/index.ts';
import type { Point } from '../svg/index.ts';

/** From the middle of a dot to that of the next. */
const STEP = 18;
const RADIUS = 8;

/** The networks that a machine is attached to, as dots whose right edge is at `x`. */
export function networkDots(scene: Scene, machine: Entity, { x, y }: Point): string {
  const attached = relationsFrom(scene, machine, 'attached');
  return attached
    .map((relation, index) => {
      const centre = { x: x - RADIUS - (attached.length - 1 - index) * STEP, y };
      return dotOf(scene, relation, centre);
    })
    .join('');
}

/** Width of the dots of a machine. */
export const dotsWidth = (scene: Scene, machine: Entity): number =>
  relationsFrom(scene, machine, 'attached').length * STEP;

/** A network as a dot in its colour, with its letter. */
export function dot(scene: Scene, vlan: Vlan, { x, y }: Point): string {
  const { colour, letter } = scene.lanes.get(vlan) ?? { colour: 0, letter: '?' };
  const place = `cx="${number(x)}" cy="${number(y)}"`;
  const circle = `<circle ${place} r="${RADIUS}" class="hl-dot-${colour}"/>`;
  const font = { size: 11.5, weight: 'bold', tone: 'on-colour', anchor: 'middle' } as const;
  return circle + text({ x, y: y + 4 }, letter, font);
}

// --- internal ---

const dotOf = (scene: Scene, relation: Relation, at: Point): string =>
  relation.to.kind === 'vlan'
    ? tells([relation], relation.to.name, dot(scene, relation.to, at))
    : '';
