import type { Vlan } from '../../../model/index.ts';
import { chipLine } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { rect } from '../svg/index.ts';
import type { Block, Mark } from '../svg/index.ts';
import { laneHeads, lanesWidth } from './lane-heads.ts';
import { laneMarks } from './lanes.ts';
import type { Stop } from './lanes.ts';
import type { MachineGroup } from './machine-group.ts';

export interface LaneMap {
  readonly vlans: readonly Vlan[];
  readonly groups: readonly MachineGroup[];
}

/**
 * Machines on the left, in a frame for each host; lanes beside them, their names above them. Where
 * lanes are few, there is room behind them for what machines are there for.
 */
export function laneMap(scene: Scene, { vlans, groups }: LaneMap, width: number): Block {
  const left = Math.min(MACHINES, Math.round(width * (width < 700 ? 0.6 : 0.34)));
  const behind = roomBehind(left, vlans.length, width);
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
        const line = chipLine(row.running, behind.width);
        const isTold = behind.width >= NARROWEST && row.running.length > 0;
        if (isTold) marks.push(...line.draw(x + behind.left, rowTop + 4).marks);
        stops.push({
          name: row.name,
          x: x + left,
          y: rowTop + 17,
          attached: row.attached,
          ...(isTold && { end: x + behind.left }),
        });
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

interface Room {
  readonly left: number;
  readonly width: number;
}

/** What is free behind lanes. */
function roomBehind(machines: number, lanes: number, width: number): Room {
  const left = machines + lanesWidth(lanes) + 14;
  return { left, width: width - left };
}

/** Less is no room for what runs on a machine. */
const NARROWEST = 240;

/** Widest column of machines. */
const MACHINES = 340;
const PAD = 11;
const GAP = 6;
const BETWEEN = 14;
