export { atLeast, card, framed, grid, layered, padded, row, stack, together } from './block.ts';
export type { Block, Drawn, Layer, Mark, Padding } from './block.ts';
export { dataOf, dataRel, relationId, standsFor, tells, tellsOf } from './entity.ts';
export type { Shown } from './entity.ts';
export { mark, tile, usedIcons } from './icons.ts';
export { arrow, lineLabel } from './lines.ts';
export type { ArrowOptions, LineTone } from './lines.ts';
export { inline, standalone, symbols } from './picture.ts';
export type { Picture } from './picture.ts';
export {
  bar,
  escapeXml,
  hit,
  named,
  number,
  partTones,
  rect,
  text,
  textLines,
  textWithin,
} from './shapes.ts';
export type { BarOptions, Box, Point, RectOptions, TextOptions } from './shapes.ts';
export { laneColours, pageStyle } from './style.ts';
export type { Tone } from './style.ts';
