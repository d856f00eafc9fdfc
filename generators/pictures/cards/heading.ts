import { fonts } from './fonts.ts';
import type { Icon } from '../icons/index.ts';
import { card, mark, named, text, textLines, tile } from '../svg/index.ts';
import type { Block, Point } from '../svg/index.ts';
import { factsThatFit, nameLines, widthOf } from '../text/index.ts';
import type { Font } from '../text/index.ts';

export interface Heading {
  readonly title: string;
  readonly icon?: Icon;
  /** What is said beside the title, or below it where there is no room. */
  readonly facts: readonly string[];
}

/** What a picture is about, so that it can hang on a wall without a page round it. */
export const heading = (about: Heading, width: number): Block =>
  titled(about, width, { font: fonts.title, line: 28, icon: 30 });

/** What a part of a picture is about. */
export const subheading = (about: Heading, width: number): Block =>
  titled(about, width, { font: fonts.zone, line: 20, icon: 22 });

// --- internal ---

interface Size {
  readonly font: Font;
  /** From one line of the title to the next. */
  readonly line: number;
  readonly icon: number;
}

function titled({ title, icon, facts }: Heading, width: number, size: Size): Block {
  const { font, line } = size;
  const indent = icon ? size.icon + 10 : 0;
  const lines = nameLines(title, font, width - indent);
  const titleWidth = Math.max(...lines.map((part) => widthOf(part, font)));
  const beside = width - indent - titleWidth - 14;
  const all = facts.join(' · ');
  const isBeside = lines.length === 1 && widthOf(all, fonts.remark) <= beside;
  const top = lines.length * line;
  const height = isBeside || facts.length === 0 ? top : top + 18;
  const muted = { ...fonts.remark, tone: 'muted' } as const;
  return card(width, height, ({ x, y }) => {
    const at = { x: x + indent, y: y + line * 0.72 };
    const sign = icon ? signOf(icon, { x, y: y + (line - size.icon) / 2 - 1 }, size.icon) : '';
    if (isBeside) return sign + named(at, title, font, { ...muted, words: all, gap: 14 });
    const below = { x: at.x, y: y + top + 12 };
    const remark = text(below, factsThatFit(facts, fonts.remark, width - indent), muted);
    return [sign, textLines(at, lines, line, font), remark].join('');
  });
}

const signOf = (icon: Icon, at: Point, size: number): string =>
  icon.type === 'line' ? mark(icon, at, size) : tile(icon, at, size);
