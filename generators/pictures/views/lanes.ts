import type { Vlan } from '../../../model/index.ts';
import { dot, isPlanned } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { number, tellsOf } from '../svg/index.ts';
import type { Mark } from '../svg/index.ts';

/** A row in a picture of networks: where its line begins, how high it stands, what it is on. */
export interface Stop {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly attached: readonly Attachment[];
  /** Where its line goes on to, behind the lanes. Default: it ends at the last one. */
  readonly end?: number;
}

export interface Attachment {
  readonly vlan: Vlan;
  /** Ids of the relations that its dot stands for. */
  readonly ids: readonly string[];
}

/** Where a lane runs: its middle, and where it begins. */
export interface LaneAt {
  readonly x: number;
  readonly top: number;
}

/**
 * Networks as lanes, as on the map of an underground railway: one colour each, a grey line for each
 * machine, and a dot where it is attached.
 */
export function laneMarks(
  scene: Scene,
  lanes: ReadonlyMap<Vlan, LaneAt>,
  stops: readonly Stop[],
): readonly Mark[] {
  const coloured = [...lanes].map(([vlan, lane]) => {
    const mine = stops.filter(({ attached }) => attached.some((to) => to.vlan === vlan));
    const bottom = Math.max(lane.top, ...mine.map(({ y }) => y));
    return laneLine(scene, vlan, lane, bottom);
  });
  const grey = stops.flatMap((stop) => greyLine(lanes, stop));
  const dots = stops.flatMap((stop) =>
    stop.attached.map((attachment) => dotOf(scene, lanes, stop, attachment)),
  );
  return [...grey, ...coloured, ...dots];
}

// --- internal ---

/** To the lane that is furthest away. */
function greyLine(lanes: ReadonlyMap<Vlan, LaneAt>, stop: Stop): readonly Mark[] {
  const { x, y, attached, end } = stop;
  const dots = attached.map(({ vlan }) => lanes.get(vlan)?.x ?? x);
  const far = [...dots, ...(end === undefined ? [] : [end])].toSorted(
    (a, b) => Math.abs(b - x) - Math.abs(a - x),
  )[0];
  if (far === undefined) return [];
  const line = `<path d="M${number(x)} ${number(y)}H${number(far)}" class="hl-thread"/>`;
  return [{ layer: 'zone', svg: line }];
}

/** A lane that nobody is on is short and dotted; a planned one is dotted. */
function laneLine(scene: Scene, vlan: Vlan, { x, top }: LaneAt, bottom: number): Mark {
  const colour = scene.lanes.get(vlan)?.colour ?? 0;
  const isEmpty = bottom === top;
  const dots = isEmpty || isPlanned(vlan) ? ' stroke-dasharray="1 11"' : '';
  const line = `M${number(x)} ${number(top)}V${number(isEmpty ? top + 34 : bottom)}`;
  return { layer: 'line', svg: `<path d="${line}" class="hl-lane hl-lane-${colour}"${dots}/>` };
}

function dotOf(
  scene: Scene,
  lanes: ReadonlyMap<Vlan, LaneAt>,
  stop: Stop,
  { vlan, ids }: Attachment,
): Mark {
  const at = { x: lanes.get(vlan)?.x ?? 0, y: stop.y };
  return { layer: 'card', svg: tellsOf(ids, `${stop.name} on ${vlan.name}`, dot(scene, vlan, at)) };
}
