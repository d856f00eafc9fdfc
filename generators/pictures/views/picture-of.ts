import { marginOf, PHONE } from '../page-width.ts';
import { layered, padded, stack } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';

/** What a view says of itself. */
export interface About {
  readonly view: string;
  readonly title: string;
  readonly description: string;
}

/** A picture of blocks below each other. */
export function pictureOf(about: About, width: number, blocks: readonly Block[]): Picture {
  const margin = marginOf(width);
  const shown = blocks.filter(({ height }) => height > 0);
  const whole = padded(stack(shown, width < PHONE ? 16 : 20), {
    top: margin,
    side: margin,
    bottom: margin,
  });
  return { ...about, width, height: whole.height, body: layered(whole.draw(0, 0).marks) };
}
