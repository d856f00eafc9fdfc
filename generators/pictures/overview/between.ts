import type { Entity } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { bundlesOf } from './bundles.ts';
import type { Bundle } from './bundles.ts';
import { arrow, dataRel, lineLabel } from '../svg/index.ts';
import type { Box, Mark, Point } from '../svg/index.ts';
import { widthOf } from '../text/index.ts';
import { fonts } from '../cards/index.ts';

/** Where entities stand in the picture. */
export type Places = ReadonlyMap<Entity, Box>;

/**
 * Arrows between the frames of locations: one for what they exchange of a kind, with a count. Where
 * another frame is in the way there is none: cards at both ends name the relations, too.
 */
export function arrowsBetween(relations: readonly Relation[], places: Places): readonly Mark[] {
  const bundles = bundlesOf(relations);
  return bundles.flatMap((bundle, index) => {
    const pair = bundles
      .slice(0, index)
      .filter(({ from, to }) => from === bundle.from && to === bundle.to);
    const points = wayOf(bundle, places, pair.length);
    return points ? marksOf(bundle, points) : [];
  });
}

// --- internal ---

type Way = readonly [from: Point, to: Point];

/** Straight across what is free between two frames, beside the arrows that are there already. */
function wayOf(bundle: Bundle, places: Places, before: number): Way | undefined {
  const [from, to] = [places.get(bundle.from), places.get(bundle.to)];
  const end = endOf(bundle, places) ?? to;
  if (!from || !to || !end) return undefined;
  const way = straight(from, to, end, before * 30);
  return way && isFree(way, bundle, places) ? way : undefined;
}

/** The card that the arrow is about: the first one at its end that is drawn. */
const endOf = ({ relations }: Bundle, places: Places): Box | undefined =>
  relations.flatMap(({ to }) => ('label' in to ? [] : (places.get(to) ?? [])))[0];

function straight(from: Box, to: Box, end: Box, shift: number): Way | undefined {
  const right = from.x + from.width;
  const bottom = from.y + from.height;
  if (to.x >= right) {
    const first = Math.min(Math.max(end.y + 24, from.y + 24), bottom - 24);
    const y = first + shift <= bottom - 8 ? first + shift : first - shift;
    return y > to.y && y < to.y + to.height
      ? [
          { x: right, y },
          { x: end.x, y },
        ]
      : undefined;
  }
  if (to.x + to.width <= from.x) {
    const y = Math.min(end.y + end.height - 16, bottom - 16) - shift;
    const target = end.x + end.width;
    return y > from.y
      ? [
          { x: from.x, y },
          { x: target, y },
        ]
      : undefined;
  }
  const x = Math.min(to.x + to.width, right) - 40 - shift * 2.4;
  if (x <= Math.max(to.x, from.x)) return undefined;
  if (to.y >= bottom)
    return [
      { x, y: bottom },
      { x, y: to.y },
    ];
  return [
    { x, y: from.y },
    { x, y: to.y + to.height },
  ];
}

/** Whether no other location stands between the two. */
function isFree([from, to]: Way, bundle: Bundle, places: Places): boolean {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  return [...places].every(([entity, { x, y, width, height }]) => {
    if (entity.kind !== 'location' || entity === bundle.from || entity === bundle.to) return true;
    return right < x || left > x + width || bottom < y || top > y + height;
  });
}

function marksOf({ relations, tone, words }: Bundle, [from, to]: Way): readonly Mark[] {
  const planned = relations.every(({ status }) => status === 'planned');
  const line = arrow([from, to], { tone, planned, data: dataRel(relations) });
  const marks: Mark[] = [{ layer: 'line', svg: line }];
  const isAcross = from.y === to.y;
  const room = isAcross ? Math.abs(to.x - from.x) - 20 : Math.abs(to.y - from.y) - 20;
  const needed = isAcross ? widthOf(words, fonts.fact) + 14 : 19;
  if (room < needed) return marks;
  const shift = isAcross ? Math.sign(from.x - to.x) * 4 : Math.sign(from.y - to.y) * 4;
  const middle = {
    x: (from.x + to.x) / 2 + (isAcross ? shift : 0),
    y: (from.y + to.y) / 2 + (isAcross ? 0 : shift),
  };
  return [...marks, { layer: 'label', svg: lineLabel(middle, words) }];
}
