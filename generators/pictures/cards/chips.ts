import { mark, rect, text, tile } from '../svg/index.ts';
import type { Block, Point } from '../svg/index.ts';
import { lineIcon } from '../icons/index.ts';
import type { Icon } from '../icons/index.ts';
import { cut, widthOf } from '../text/index.ts';
import { fonts } from './fonts.ts';

/** A short fact with an icon, in a frame of its own; `wrap` makes it a link or says what it tells. */
export interface Chip {
  readonly icon: Icon;
  readonly words: string;
  readonly wrap: (svg: string) => string;
}

/** Chips beside each other, in as many rows as they need. */
export function chips(items: readonly Chip[], width: number): Block {
  const placed = placesOf(items, width);
  const rows = (placed.at(-1)?.row ?? -1) + 1;
  return {
    width,
    height: Math.max(0, rows * ROW - (ROW - HEIGHT)),
    draw: (x, y) => ({
      marks: placed.map(({ chip, left, row, wide }) => ({
        layer: 'card' as const,
        svg: chip.wrap(chipAt(chip, { x: x + left, y: y + row * ROW }, wide)),
      })),
      places: [],
    }),
  };
}

/** Chips on one line: as many as have room, and the number of the others. */
export function chipLine(items: readonly Chip[], width: number): Block {
  const fits = (shown: readonly Chip[]): boolean =>
    placesOf(shown, width).every(({ row }) => row === 0);
  if (fits(items)) return chips(items, width);
  const shorter = items.map((_, left) => {
    const shown = items.slice(0, items.length - 1 - left);
    return [...shown, more(items.length - shown.length)];
  });
  return chips(shorter.find(fits) ?? [], width);
}

// --- internal ---

const more = (count: number): Chip => ({
  icon: lineIcon('app-window'),
  words: `${count} more`,
  wrap: (svg) => svg,
});

const HEIGHT = 26;
const ROW = 32;
const BETWEEN = 8;
/** Before the words (icon) and behind them. */
const ROOM = 40;

interface Placed {
  readonly chip: Chip;
  readonly left: number;
  readonly row: number;
  readonly wide: number;
}

function placesOf(items: readonly Chip[], width: number): readonly Placed[] {
  let [left, row] = [0, 0];
  return items.map((chip) => {
    const wide = Math.min(width, ROOM + widthOf(chip.words, fonts.remark));
    if (left > 0 && left + wide > width) [left, row] = [0, row + 1];
    const placed = { chip, left, row, wide };
    left += wide + BETWEEN;
    return placed;
  });
}

function chipAt({ icon, words }: Chip, { x, y }: Point, wide: number): string {
  const sign =
    icon.type === 'line'
      ? mark(icon, { x: x + 9, y: y + 6 }, 14)
      : tile(icon, { x: x + 6, y: y + 4 }, 18);
  const label = cut(words, fonts.remark, wide - ROOM + 0.5);
  return [
    rect({ x, y, width: wide, height: HEIGHT }, { tone: 'label', radius: HEIGHT / 2 }),
    sign,
    text({ x: x + 29, y: y + 17.5 }, label, fonts.remark),
  ].join('');
}
