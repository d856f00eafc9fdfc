import type { Entity } from '../../../model/index.ts';
import { rect } from './shapes.ts';
import type { Box, RectOptions } from './shapes.ts';

/** What lies above what: frames of places, lines, cards, and labels of lines. */
const layers = ['zone', 'line', 'card', 'label'] as const;
export type Layer = (typeof layers)[number];

/** Elements of SVG on a layer. */
export interface Mark {
  readonly layer: Layer;
  readonly svg: string;
}

/** What a block became: its marks, and where entities stand that lines lead to. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly places: readonly (readonly [Entity, Box])[];
}

/** A part of a picture that knows its size before it has its place. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => Drawn;
}

/** Marks from the back to the front. */
export const layered = (marks: readonly Mark[]): string =>
  layers
    .flatMap((layer) => marks.filter((mark) => mark.layer === layer).map(({ svg }) => svg))
    .join('\n');

/** Several as one. */
export const together = (...drawn: readonly Drawn[]): Drawn => ({
  marks: drawn.flatMap(({ marks }) => marks),
  places: drawn.flatMap(({ places }) => places),
});

/** A block that is one card: `svg` gets its box. */
export const card = (
  width: number,
  height: number,
  svg: (box: Box) => string,
  entity?: Entity,
): Block => ({
  width,
  height,
  draw: (x, y) => {
    const box = { x, y, width, height };
    return {
      marks: [{ layer: 'card', svg: svg(box) }],
      places: entity ? [[entity, box]] : [],
    };
  },
});

/** Blocks below each other. */
export const stack = (blocks: readonly Block[], gap: number): Block => ({
  width: Math.max(0, ...blocks.map(({ width }) => width)),
  height: sum(blocks.map(({ height }) => height)) + gap * Math.max(0, blocks.length - 1),
  draw: (x, y) => {
    let top = y;
    const drawn = blocks.map((block) => {
      const part = block.draw(x, top);
      top += block.height + gap;
      return part;
    });
    return together(...drawn);
  },
});

/** Blocks beside each other, their tops on one line. */
export const row = (blocks: readonly Block[], gap: number): Block => ({
  width: sum(blocks.map(({ width }) => width)) + gap * Math.max(0, blocks.length - 1),
  height: Math.max(0, ...blocks.map(({ height }) => height)),
  draw: (x, y) => {
    let left = x;
    const drawn = blocks.map((block) => {
      const part = block.draw(left, y);
      left += block.width + gap;
      return part;
    });
    return together(...drawn);
  },
});

/** Blocks in rows of so many. */
export function grid(blocks: readonly Block[], columns: number, gap: number): Block {
  const rows = Array.from({ length: Math.ceil(blocks.length / columns) }, (_, index) =>
    row(blocks.slice(index * columns, (index + 1) * columns), gap),
  );
  return stack(rows, gap);
}

/** Room round a block, in pixels. */
export interface Padding {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
}

/** A block with room round it. */
export function padded(inner: Block, { top, side, bottom }: Padding): Block {
  const draw = (x: number, y: number): Drawn => inner.draw(x + side, y + top);
  const [width, height] = [inner.width + 2 * side, inner.height + top + bottom];
  return { width, height, draw };
}

/** A block with a frame round it, and the entity whose place that is. */
export function framed(inner: Block, look: RectOptions, entity?: Entity): Block {
  const { width, height } = inner;
  const draw = (x: number, y: number): Drawn => {
    const box = { x, y, width, height };
    const frame: Mark = { layer: 'zone', svg: rect(box, look) };
    const content = inner.draw(x, y);
    const place = entity ? ([[entity, box]] as const) : [];
    return { marks: [frame, ...content.marks], places: [...content.places, ...place] };
  };
  return { width, height, draw };
}

/** A block that is at least so large. */
export const atLeast = (block: Block, width: number, height: number): Block => ({
  width: Math.max(width, block.width),
  height: Math.max(height, block.height),
  draw: block.draw,
});

// --- internal ---

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
