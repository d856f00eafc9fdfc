import type { Vlan } from '../../../model/index.ts';
import { lineIcon } from '../icons/index.ts';
import type { LineName } from '../icons/index.ts';
import type { Scene } from '../scene.ts';
import { hit, mark, rect, standsFor, text } from '../svg/index.ts';
import type { Block, LineTone, Point } from '../svg/index.ts';
import { widthOf } from '../text/index.ts';
import { dot } from './dots.ts';
import { shown } from './facts.ts';
import { fonts } from './fonts.ts';

/** One sign and what it means. */
export interface LegendItem {
  readonly words: string;
  /** Draws the sign, whose left middle is given, within 24 pixels; with the words if it is a link. */
  readonly draw: (at: Point, words: string) => string;
}

/** What signs mean, in as many rows as they need. */
export function legend(items: readonly LegendItem[], width: number): Block {
  const placed = placesOf(items, width);
  const rows = (placed.at(-1)?.row ?? -1) + 1;
  const height = rows * ROW;
  const draw = (x: number, y: number) => ({
    marks: placed.map(({ item, left, row }) => {
      const at = { x: x + left, y: y + row * ROW + ROW / 2 };
      const words = text({ x: at.x + SIGN, y: at.y + 4 }, item.words, {
        ...fonts.fact,
        tone: 'muted',
      });
      return { layer: 'card' as const, svg: item.draw(at, words) };
    }),
    places: [],
  });
  return { width, height, draw };
}

/** A network: its dot and name lead to its page. */
export const networkItem = (scene: Scene, vlan: Vlan): LegendItem => ({
  words: vlan.name,
  draw: ({ x, y }, words) => {
    const box = { x, y: y - 11, width: SIGN + widthOf(vlan.name, fonts.fact), height: 22 };
    const svg = [hit(box), dot(scene, vlan, { x: x + 8, y }), words];
    return standsFor(shown(scene, vlan), svg.join(''));
  },
});

/** A small icon. */
export const iconItem = (name: LineName, words: string): LegendItem => ({
  words,
  draw: ({ x, y }, label) => mark(lineIcon(name), { x: x + 1, y: y - 7 }, 14) + label,
});

/** A line between cards. */
export const lineItem = (tone: LineTone, words: string): LegendItem => ({
  words,
  draw: ({ x, y }, label) => `<path d="M${x} ${y}h18" class="hl-${tone}"/>${label}`,
});

/** What is dashed. */
export const plannedItem: LegendItem = {
  words: 'planned',
  draw: ({ x, y }, label) =>
    rect({ x, y: y - 6, width: 18, height: 12 }, { tone: 'sub', radius: 4, planned: true }) + label,
};

// --- internal ---

const ROW = 23;
const SIGN = 23;
const BETWEEN = 24;

interface Placed {
  readonly item: LegendItem;
  readonly left: number;
  readonly row: number;
}

function placesOf(items: readonly LegendItem[], width: number): readonly Placed[] {
  let [left, row] = [0, 0];
  return items.map((item) => {
    const wide = SIGN + widthOf(item.words, fonts.fact);
    if (left > 0 && left + wide > width) [left, row] = [0, row + 1];
    const placed = { item, left, row };
    left += wide + BETWEEN;
    return placed;
  });
}
