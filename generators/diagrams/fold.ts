import type { BoxKind } from './diagram.ts';
import { settle } from './links.ts';
import { byKindAndName, count, type Sketch, type Sketched } from './sketch.ts';

/** Most boxes (groups included) and lines that a picture ever has. */
export const hardCap = { boxes: 40, lines: 60 } as const;

/** What reads well: a picture that has to be folded is folded down to this. Groups do not count as nodes. */
export const wanted = { nodes: 25, lines: 40 } as const;

/** One way to make a picture smaller: groups of a kind become one box with a count, or only so many of each kind stay and the rest is "+12 more". */
export type Fold = { readonly close: BoxKind } | { readonly keep: number };

/**
 * Folds a picture that is over the hard cap, step by step, until it reads well; if the steps end before that, until it is under the hard cap.
 * A picture under the hard cap is left alone.
 *
 * @param steps what to fold first, from the least loss to the most
 * @param subject box that is never closed, nor what it stands in
 */
export function fold(sketch: Sketch, steps: readonly Fold[], subject?: Sketched): void {
  if (boxesOf(sketch).length <= hardCap.boxes && settle(sketch).length <= hardCap.lines) return;
  const open = new Set<Sketched>();
  for (let box = subject; box; box = box.parent) open.add(box);
  for (const step of [...steps, ...lastResort]) {
    if ('close' in step) {
      for (const box of boxesOf(sketch)) if (box.kind === step.close && box.children.length > 0 && !open.has(box)) close(box);
    } else keepFew(sketch, step.keep, open);
    if (readsWell(sketch)) return;
  }
}

/** All visible boxes, parents before children. */
export function boxesOf(sketch: Sketch): Sketched[] {
  const found = [...sketch.roots];
  // The list grows while it is walked: children of what is found are found too.
  for (const box of found) for (const child of box.children) found.push(child);
  return found;
}

/** What is closed from the start where there are too many guests for any picture: the same result, without drawing them first. */
export const manyGuests = (guests: number): readonly ['host'] | [] => (guests > hardCap.boxes ? ['host'] : []);

// --- internal ---

/** Holds for any lab: what is left of one kind in one place shrinks to one and a count, then groups close from the inside out. */
const lastResort: readonly Fold[] = [
  ...[16, 12, 8, 6, 4, 3, 2, 1].map((keep) => ({ keep })),
  ...(['vm', 'lxc', 'cloud-vm', 'pool', 'cluster', 'host', 'networks', 'location', 'edge'] as const).flatMap((kind): Fold[] => [
    { close: kind },
    { keep: 1 },
  ]),
];

function readsWell(sketch: Sketch): boolean {
  const boxes = boxesOf(sketch);
  if (boxes.length > hardCap.boxes || boxes.filter(({ children }) => children.length === 0).length > wanted.nodes) return false;
  return settle(sketch).length <= wanted.lines;
}

function close(box: Sketched): void {
  for (const inner of box.children) {
    close(inner);
    inner.standIn = box;
    if (inner.kind !== 'more') count(box, inner.kind);
    if (inner.held) for (const [kind, amount] of inner.held) count(box, kind, amount);
  }
  box.children = [];
}

/** In each place keeps the boxes with the most lines, and one box "+12 more" for the rest of each kind. */
function keepFew(sketch: Sketch, keep: number, open: ReadonlySet<Sketched>): void {
  const degrees = new Map<Sketched, number>();
  for (const { from, to } of settle(sketch)) for (const box of [from, to]) degrees.set(box, (degrees.get(box) ?? 0) + 1);
  const weight = (box: Sketched): number => (open.has(box) ? Number.POSITIVE_INFINITY : (degrees.get(box) ?? 0));
  const heaviestFirst = (a: Sketched, b: Sketched): number => (weight(a) === weight(b) ? byKindAndName(a, b) : weight(b) > weight(a) ? 1 : -1);
  for (const parent of [undefined, ...boxesOf(sketch)]) {
    const siblings = parent ? parent.children : sketch.roots;
    // Of two, one and "+1 more" would be no gain.
    if (siblings.length <= keep + 1) continue;
    const kept: Sketched[] = [];
    for (const [kind, group] of Map.groupBy(siblings, (box) => (box.kind === 'more' ? box.name : box.kind))) {
      const shown = group.filter((box) => box.kind !== 'more');
      const before = group.find((box) => box.kind === 'more');
      if (shown.length <= keep + (before ? 0 : 1)) kept.push(...group);
      else kept.push(...shorten(shown, keep, before ?? moreOf(kind, parent), heaviestFirst));
    }
    siblings.splice(0, siblings.length, ...kept);
  }
}

const moreOf = (name: string, parent: Sketched | undefined): Sketched => ({
  subject: undefined,
  kind: 'more',
  name,
  parent,
  children: [],
  standIn: undefined,
  held: undefined,
});

function shorten(shown: Sketched[], keep: number, more: Sketched, heaviestFirst: (a: Sketched, b: Sketched) => number): Sketched[] {
  const order = shown.toSorted(heaviestFirst);
  for (const box of order.slice(keep)) {
    close(box);
    box.standIn = more;
    count(more, box.kind);
  }
  return [...order.slice(0, keep), more];
}
