import type { Icon } from '../icons/index.ts';
import { number, rect } from './shapes.ts';
import type { Point } from './shapes.ts';

/** An icon as apps have it: on a rounded tile, in the colour of the brand if it is one. */
export function tile(icon: Icon, { x, y }: Point, size: number): string {
  const radius = size * 0.24;
  const ground = { x, y, width: size, height: size };
  if (icon.type === 'line')
    return (
      rect(ground, { tone: 'rail', radius }) + inside(icon, { x, y }, size, 0.2, ' class="hl-icon"')
    );
  const place = `x="${number(x)}" y="${number(y)}" width="${size}" height="${size}"`;
  const [fill, edge] = icon.type === 'brand' ? [icon.tile, '#fff'] : ['#fff', '#888'];
  const shape = `<rect ${place} rx="${number(radius)}" fill="${fill}"`;
  const framed = `${shape} stroke="${edge}" stroke-opacity=".25"/>`;
  const [pad, paint] = icon.type === 'brand' ? [0.2, ` fill="${icon.ink}"`] : [0.15, ''];
  return framed + inside(icon, { x, y }, size, pad, paint);
}

/** A small line icon that says something about what it stands in. */
export const mark = (icon: Icon, at: Point, size: number): string =>
  inside(icon, at, size, 0, ' class="hl-icon"');

/** Icons that marks use, each once. */
export const usedIcons = (marks: string): string[] =>
  [...new Set([...marks.matchAll(/href="#hl-([a-z\d-]+)"/g)].map(([, id = '']) => id))].toSorted();

// --- internal ---

function inside(icon: Icon, at: Point, size: number, pad: number, paint: string): string {
  const inner = size * (1 - 2 * pad);
  const place = `x="${number(at.x + size * pad)}" y="${number(at.y + size * pad)}"`;
  const room = `width="${number(inner)}" height="${number(inner)}"`;
  return `<use href="#hl-${icon.id}" ${place} ${room}${paint}/>`;
}
