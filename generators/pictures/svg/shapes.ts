import { cut, widthOf } from '../text/index.ts';
import type { Font } from '../text/index.ts';
import type { Tone } from './style.ts';

/** A place in the picture, in pixels from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in the picture, in pixels. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Text of an author as text of SVG. */
export const escapeXml = (text: string): string =>
  isSpecial.test(text) ? text.replaceAll(special, (sign) => entities.get(sign) ?? ' ') : text;

/** A number with as many digits as the eye needs. @example number(3.14159) // '3.1' */
export const number = (value: number): string => String(Math.round(value * 10) / 10);

export interface TextOptions extends Font {
  readonly tone?: Tone;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/**
 * Words on a line; `y` is the line that they stand on. They are as wide as they were measured, also
 * in the font of a reader who lacks ours: letters are squeezed before they run into each other.
 */
export function text({ x, y }: Point, words: string, options: TextOptions): string {
  if (words === '') return '';
  const { size, anchor = 'start' } = options;
  const place = `x="${number(x)}" y="${number(y)}" font-size="${size}"`;
  const aligned = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const length = `textLength="${number(widthOf(words, options))}"`;
  const attributes = `${place} class="${classOf(options)}"${aligned} ${length}`;
  return `<text ${attributes} lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`;
}

/** What stands behind a name, on the same line. */
export interface Remark extends TextOptions {
  readonly words: string;
  /** From the end of the name to it, in pixels. */
  readonly gap: number;
}

/**
 * A name and a remark in one flow: where neither our font is there nor letters are squeezed, the
 * remark moves on.
 */
export function named(at: Point, name: string, font: TextOptions, remark: Remark): string {
  if (remark.words === '') return text(at, name, font);
  const length = widthOf(name, font) + remark.gap + widthOf(remark.words, remark);
  const place = `x="${number(at.x)}" y="${number(at.y)}" textLength="${number(length)}"`;
  const first = `<tspan font-size="${font.size}" class="${classOf(font)}">${escapeXml(name)}</tspan>`;
  const dx = `dx="${number(remark.gap)}" font-size="${remark.size}"`;
  const second = `<tspan ${dx} class="${classOf(remark)}">${escapeXml(remark.words)}</tspan>`;
  return `<text ${place} lengthAdjust="spacingAndGlyphs">${first}${second}</text>`;
}

/** Lines of a text below each other; `at` is where the first one stands. */
export const textLines = (
  at: Point,
  lines: readonly string[],
  step: number,
  options: TextOptions,
): string =>
  lines.map((line, index) => text({ x: at.x, y: at.y + index * step }, line, options)).join('');

/** The same within a room: what does not fit ends in an ellipsis. */
export const textWithin = (at: Point, words: string, room: number, options: TextOptions): string =>
  text(at, cut(words, options, room), options);

export interface RectOptions {
  readonly tone: Tone;
  readonly radius?: number;
  /** Whether it is drawn dashed. */
  readonly planned?: boolean;
}

/** A rounded rectangle. */
export function rect({ x, y, width, height }: Box, options: RectOptions): string {
  const { tone, radius = 10, planned = false } = options;
  const place = `x="${number(x)}" y="${number(y)}"`;
  const size = `width="${number(width)}" height="${number(height)}" rx="${number(radius)}"`;
  return `<rect ${place} ${size} class="hl-${tone}${planned ? ' hl-planned' : ''}"/>`;
}

/** A room that belongs to a link though nothing is painted in it. */
export const hit = ({ x, y, width, height }: Box): string =>
  `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" class="hl-hit"/>`;

/** What a bar shows. */
export interface BarOptions {
  readonly parts: readonly number[];
  /** What there is of it, in the unit of the parts. */
  readonly whole: number;
  /** Whether more is given away than may be. Default false. */
  readonly isOver?: boolean;
}

/** A bar of what is given away of what there is; parts that nobody could see are drawn as one. */
export function bar(at: Box, { parts, whole, isOver = false }: BarOptions): string {
  const { x, y, width, height } = at;
  const radius = height / 2;
  const sum = parts.reduce((total, part) => total + part, 0);
  const scale = width / Math.max(whole, sum, 1);
  const areSeen = parts.length <= MOST_PARTS && parts.every((part) => part * scale >= 2);
  const drawn = areSeen ? parts : [sum].filter((part) => part > 0);
  let left = x;
  const pieces = drawn.map((part, index) => {
    const gap = index < drawn.length - 1 ? 1 : 0;
    const piece = { x: left, y, width: Math.max(2, part * scale - gap), height };
    left += part * scale;
    const tone = isOver ? 'over' : (partTones[index % partTones.length] ?? 'part-0');
    const isEnd = index === 0 || index === drawn.length - 1;
    return rect(piece, { tone, radius: isEnd ? radius : 1 });
  });
  return rect(at, { tone: 'rail', radius }) + pieces.join('');
}

const MOST_PARTS = 12;

/** Tones of the parts of a bar, and of what names them, in turn. */
export const partTones = ['part-0', 'part-1', 'part-2', 'part-3'] as const;

// --- internal ---

const classOf = ({ weight = 'regular', tone = 'text' }: TextOptions): string =>
  weight === 'bold' ? `hl-${tone} hl-bold` : `hl-${tone}`;

/** What is markup, and what XML knows no way to write. */
// oxlint-disable-next-line no-control-regex
const isSpecial = /[&<>"\0-\x08\x0b\x0c\x0e-\x1f]/;
const special = new RegExp(isSpecial, 'g');
const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
