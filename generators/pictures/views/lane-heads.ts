import { parseName } from '../../../model/index.ts';
import type { Vlan } from '../../../model/index.ts';
import { dot, fonts, shown } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { hit, number, standsFor, text, textLines } from '../svg/index.ts';
import type { Mark } from '../svg/index.ts';
import { cut, nameLines, wrapped } from '../text/index.ts';
import type { LaneAt } from './lanes.ts';

/** Names of lanes above them, and where the lanes begin. */
export interface LaneHeads {
  readonly height: number;
  readonly draw: (x: number, y: number) => DrawnHeads;
}

/** How far lanes with signs reach at most, from the end of the machines. */
export const lanesWidth = (count: number): number => 8 + count * WIDE;

interface DrawnHeads {
  readonly marks: readonly Mark[];
  readonly at: ReadonlyMap<Vlan, LaneAt>;
}

interface Room {
  /** What machines take on the left. */
  readonly left: number;
  readonly width: number;
}

/** Signs above the lanes where there is room for their names; else a list with a line to each. */
export const laneHeads = (scene: Scene, vlans: readonly Vlan[], room: Room): LaneHeads => {
  const step = (room.width - room.left) / vlans.length;
  return step >= SIGN ? signs(scene, vlans, room, Math.min(step, WIDE)) : list(scene, vlans, room);
};

// --- internal ---

/** Narrowest and widest sign with the room beside it. */
const SIGN = 112;
const WIDE = 150;
const ROW = 25;

function signs(scene: Scene, vlans: readonly Vlan[], room: Room, step: number): LaneHeads {
  const wide = step - 12;
  const parts = vlans.map((vlan) => partsOf(scene, vlan, wide - 12));
  const about = vlans.map(({ description = '' }) =>
    wrapped(description, fonts.fact, step - 6, 3).filter((line) => line !== ''),
  );
  const signHeight = 20 + Math.max(...parts.map((lines) => lines.length)) * 16;
  const height = signHeight + Math.max(...about.map((lines) => lines.length)) * 15 + 30;
  const draw = (x: number, y: number): DrawnHeads => {
    const middles = vlans.map((_, index) => x + room.left + 8 + step * (index + 0.5));
    const marks = vlans.map((vlan, index): Mark => {
      const middle = middles[index] ?? 0;
      const box = { x: middle - wide / 2, y, width: wide, height: signHeight };
      const colour = scene.lanes.get(vlan)?.colour ?? 0;
      const place = `x="${number(box.x)}" y="${number(y)}" width="${number(wide)}"`;
      const ground = `<rect ${place} height="${signHeight}" rx="10" class="hl-dot-${colour}"/>`;
      const [first = '', ...others] = parts[index] ?? [];
      const on = { tone: 'on-colour', anchor: 'middle' } as const;
      const name =
        text({ x: middle, y: y + 21 }, first, { ...fonts.card, ...on }) +
        textLines({ x: middle, y: y + 37 }, others, 16, { ...fonts.remark, ...on });
      const words = textLines({ x: middle, y: y + signHeight + 17 }, about[index] ?? [], 15, {
        ...fonts.fact,
        tone: 'muted',
        anchor: 'middle',
      });
      return { layer: 'card', svg: standsFor(shown(scene, vlan), ground + name + words) };
    });
    const top = y + height - 18;
    const at = new Map(vlans.map((vlan, index) => [vlan, { x: middles[index] ?? 0, top }]));
    return { marks, at };
  };
  return { height, draw };
}

/** The codename, and the rest of the name below it. @example ['styx', 'servers'] */
function partsOf({ lab }: Scene, vlan: Vlan, room: number): readonly string[] {
  const parts = parseName(lab.convention, 'vlan', vlan.name);
  const [codename, purpose] = [parts?.['codename'], parts?.['purpose']];
  if (codename === undefined || purpose === undefined)
    return nameLines(vlan.name, fonts.card, room);
  return [...nameLines(codename, fonts.card, room), ...nameLines(purpose, fonts.remark, room)];
}

/** The first name leads to the lane on the far right, so that no line crosses another. */
function list(scene: Scene, vlans: readonly Vlan[], { left, width }: Room): LaneHeads {
  const area = width - left - 12;
  const step = Math.min(34, area / vlans.length);
  const height = vlans.length * ROW + 14;
  const draw = (x: number, y: number): DrawnHeads => {
    const at = new Map(
      vlans.map((vlan, index) => {
        const lane = x + left + 12 + step * (vlans.length - 1 - index + 0.5);
        return [vlan, { x: lane, top: y + index * ROW + 12 }];
      }),
    );
    const marks = vlans.map((vlan): Mark => {
      const { x: lane = 0, top = 0 } = at.get(vlan) ?? {};
      const { colour = 0 } = scene.lanes.get(vlan) ?? {};
      const name = cut(vlan.name, fonts.line, left + 4);
      const from = x + left + 6;
      const line = `<path d="M${number(from)} ${number(top)}H${number(lane)}"`;
      const svg = [
        hit({ x, y: top - 11, width: left, height: 22 }),
        text({ x, y: top + 4.5 }, name, fonts.line),
        `${line} class="hl-lane-${colour}" stroke-width="1.5"/>`,
        dot(scene, vlan, { x: lane, y: top }),
      ];
      return { layer: 'card', svg: standsFor(shown(scene, vlan), svg.join('')) };
    });
    return { marks, at };
  };
  return { height, draw };
}
