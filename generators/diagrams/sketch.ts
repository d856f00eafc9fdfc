import { compareNatural, containerOf as placeOf, entityKinds } from '../../model/index.ts';
import type { Entity, Status } from '../../model/index.ts';
import { cloudflare, isActor, pageOf } from './actors.ts';
import type { BoxKind, Relation } from './diagram.ts';
import type { Line, Subject } from './lines.ts';

/** A box while the picture is being made. */
export interface Sketched {
  /** `undefined` for a box that stands for others. */
  readonly subject: Subject | undefined;
  readonly kind: BoxKind;
  readonly name: string;
  parent: Sketched | undefined;
  children: Sketched[];
  /** The box that stands for this one since it was folded away. */
  standIn: Sketched | undefined;
  /** For a group that was closed: what it held. For "+12 more": what it stands for. */
  held: Map<BoxKind, number> | undefined;
}

/** An arrow while the picture is being made: one line of the model, or several that became one when boxes were folded. */
export interface Link {
  readonly from: Sketched;
  readonly to: Sketched;
  readonly relation: Relation;
  label: string | undefined;
  status: Status;
}

/** A picture while it is being made: no texts yet, so that what is folded away costs nothing. */
export interface Sketch {
  readonly roots: Sketched[];
  readonly boxes: Map<Subject, Sketched>;
  links: Link[];
}

export interface SketchOptions {
  /** Kinds that are not drawn round what they contain. */
  readonly without?: readonly Entity['kind'][];
  /** Kinds that are drawn as one box with the counts of what they contain. */
  readonly closed?: readonly BoxKind[];
  /** What a box stands in, where that is not what the model says. */
  readonly container?: (subject: Subject) => Subject | undefined;
}

/**
 * Draws entities where they are placed (guests in hosts, hosts in locations, services in clusters or guests) with the lines among them.
 * Containers are drawn with what they contain. A line that no pair of boxes has is left out, and so is one between a box and what it stands in.
 */
export function sketchOf(subjects: Iterable<Subject>, lines: Iterable<Line>, options: SketchOptions = {}): Sketch {
  const without = new Set<string>(options.without);
  const closed = new Set<string>(options.closed);
  const pages = new Map<Subject, Subject>();
  const sketch: Sketch = { roots: [], boxes: new Map(), links: [] };
  const place = (subject: Subject): Sketched => {
    const known = sketch.boxes.get(subject);
    if (known) return known;
    const containerHere = options.container ?? containerOf;
    let container = containerHere(subject);
    while (container && without.has(container.kind)) container = containerHere(container);
    const parent = container && place(container);
    if (parent && closed.has(parent.kind)) {
      sketch.boxes.set(subject, parent);
      count(parent, subject.kind);
      return parent;
    }
    const box: Sketched = { subject, kind: subject.kind, name: subject.name, parent, children: [], standIn: undefined, held: undefined };
    sketch.boxes.set(subject, box);
    (parent ? parent.children : sketch.roots).push(box);
    return box;
  };
  for (const subject of subjects) place(subject);
  for (const line of lines) {
    const [from, to] = [sketch.boxes.get(line.from), sketch.boxes.get(line.to)];
    if (!from || !to) continue;
    // A proxy that manages the host it runs on: layouts break on a line from a box to its own frame.
    if (line.relation === 'manages' && line.to.kind === 'host' && isInside(from, to)) {
      const page = pages.get(line.to) ?? pageOf(line.to);
      pages.set(line.to, page);
      sketch.links.push({ from, to: place(page), relation: line.relation, label: line.label, status: line.status });
    } else sketch.links.push({ from, to, relation: line.relation, label: line.label, status: line.status });
  }
  return sketch;
}

/** What a box stands in: by the model, but for what the edge keeps out of the house. */
export function containerOf(subject: Subject): Subject | undefined {
  if (isActor(subject)) return subject.inside;
  const isAtEdge = subject.kind === 'zone' || subject.kind === 'tunnel';
  return isAtEdge ? cloudflare : placeOf(subject);
}

/** Notes that a box stands for one more (or so many more) of a kind. */
export function count(box: Sketched, kind: BoxKind, amount = 1): void {
  box.held ??= new Map();
  box.held.set(kind, (box.held.get(kind) ?? 0) + amount);
}

/** Whether a box stands in a group, at any depth. */
export function isInside(box: Sketched, group: Sketched): boolean {
  for (let outer = box.parent; outer; outer = outer.parent) if (outer === group) return true;
  return false;
}

/** The visible box that stands for a box. */
export function visible(box: Sketched): Sketched {
  let shown = box;
  while (shown.standIn) shown = shown.standIn;
  return shown;
}

/** Order in which boxes are drawn: kinds as listed here, then names. Layouts keep it where no line says otherwise. */
export const byKindAndName = (a: Sketched, b: Sketched): number => order.indexOf(a.kind) - order.indexOf(b.kind) || compareNatural(a.name, b.name);

// --- internal ---

const order: readonly BoxKind[] = ['actor', 'edge', ...entityKinds, 'networks', 'page', 'more'];
