import { fonts } from '../cards/index.ts';
import { card, stack, text } from '../svg/index.ts';
import type { Block } from '../svg/index.ts';

/** A title in small letters above what it is about. */
export function section(title: string, block: Block): Block {
  if (block.height === 0) return block;
  const label = card(block.width, 18, ({ x, y }) =>
    text({ x, y: y + 11 }, title, { ...fonts.strong, tone: 'muted' }),
  );
  return stack([label, block], 4);
}
