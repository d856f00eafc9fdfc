import type { Vlan } from '../../../model/index.ts';
import type { Scene } from '../scene.ts';
import { rect } from '../svg/index.ts';
import type { Block, Mark } from '../svg/index.ts';
import { laneHeads } from './lane-heads.ts';
import { laneMarks } from './lanes.ts';
import type { Stop } from './lanes.ts';
import type { MachineGroup } from './machine-group.ts';

export interface LaneMap {
  readonly vlans: readonly Vlan[];
  readonly groups: readonly MachineGroup[];
}

/** Machines on the left, in a frame for each host; lanes on the right, their names above them. */
export function laneMap(scene: Scene, { vlans, groups }: LaneMap, width: number): Block {
  const left = Math.min(MACHINES, Math.round(width * (width < 700 ? 0.6 : 0.34)));
  const heads = laneHeads(scene, vlans, { left, width });
  const rowWidth = left - 2 * PAD;
  const heightOf = (group: MachineGroup): number =>
    group.rows.reduce((sum, row) => sum + row.height(rowWidth) + GAP, 0) + 2 * PAD - GAP;
  const height =
    heads.height + groups.reduce((sum, group) => sum + heightOf(group) + BETWEEN, -BETWEEN);
  const draw = (x: number, y: number) => {
    const marks: Mark[] = [];
    const stops: Stop[] = [];
    let top = y + heads.height;
    for (const group of groups) {
      const frame = { x, y: top, width: left, height: heightOf(group) };
      const look = { tone: 'card', radius: 12, planned: group.planned } as const;
      marks.push({ layer: 'zone', svg: rect(frame, look) });
      let rowTop = top + PAD;
      for (const row of group.rows) {
        const box = { x: x + PAD, y: rowTop, width: rowWidth, height: row.height(rowWidth) };
        marks.push({ layer: 'card', svg: row.draw(box) });
        stops.push({ name: row.name, x: x + left, y: rowTop + 17, attached: row.attached });
        rowTop += box.height + GAP;
      }
      top += frame.height + BETWEEN;
    }
    const lanes = heads.draw(x, y);
    return { marks: [...marks, ...lanes.marks, ...laneMarks(scene, lanes.at, stops)], places: [] };
  };
  return { width, height: Math.max(height, heads.height + 50), draw };
}

// --- internal ---

/** Widest column of machines. */
const MACHINES = 340;
const PAD = 11;
const GAP = 6;
const BETWEEN = 14;
