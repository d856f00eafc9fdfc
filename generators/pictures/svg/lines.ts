import { widthOf } from '../text/index.ts';
import { number, rect, text } from './shapes.ts';
import type { Point } from './shapes.ts';

/** What a line tells: a way for requests, a node of a cluster, a copy, or any other relation. */
export type LineTone = 'line' | 'way' | 'join' | 'copy' | 'stop';

export interface ArrowOptions {
  readonly tone: LineTone;
  readonly planned?: boolean;
  /** Attributes that say which relations it stands for. */
  readonly data?: string;
}

/** A line of right angles with rounded corners, and a head where it ends. */
export function arrow(points: readonly Point[], options: ArrowOptions): string {
  const { tone, planned = false, data = '' } = options;
  const dashed = planned ? ' hl-planned' : '';
  const line = `<path d="${pathOf(points)}" class="hl-${tone}${dashed}"/>`;
  return `<g${data}>${line}${head(points, tone)}</g>`;
}

/** Words in the middle of a line, on a ground that hides it. */
export function lineLabel({ x, y }: Point, words: string): string {
  const font = { size: 11.5 };
  const width = widthOf(words, font) + 14;
  const ground = { x: x - width / 2, y: y - 9.5, width, height: 19 };
  const label = text({ x, y: y + 4 }, words, { ...font, tone: 'muted', anchor: 'middle' });
  return rect(ground, { tone: 'label', radius: 9.5 }) + label;
}

/** Data of a path through the points. */
export function pathOf(points: readonly Point[], radius = 8): string {
  const parts = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${pair(point)}`;
    if (!after) return `L${pair(point)}`;
    const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const [start, end] = [towards(point, before, reach), towards(point, after, reach)];
    return `L${pair(start)}Q${pair(point)} ${pair(end)}`;
  });
  return parts.join('');
}

// --- internal ---

const HEAD = 6;

/** A triangle and no marker: markers lose the colour of their line in some programs. */
function head(points: readonly Point[], tone: LineTone): string {
  const [before, end] = points.slice(-2);
  if (!before || !end) return '';
  const back = towards(end, before, HEAD * 1.3);
  const side = { x: (end.y - back.y) * 0.58, y: (end.x - back.x) * 0.58 };
  const left = { x: back.x - side.x, y: back.y + side.y };
  const right = { x: back.x + side.x, y: back.y - side.y };
  return `<path d="M${pair(left)}L${pair(end)}L${pair(right)}z" class="hl-${tone}-head"/>`;
}

const pair = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** The point so far from one on the way to another. */
function towards(from: Point, to: Point, reach: number): Point {
  const share = reach / Math.max(distance(from, to), 0.001);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
