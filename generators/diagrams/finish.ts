import { isEntityKind, kinds, pagePath } from '../../model/index.ts';
import type { Entity, ResolvedLab } from '../../model/index.ts';
import { boxId } from './box-id.ts';
import type { Box, BoxKind, Diagram, Edge } from './diagram.ts';
import { briefOf, detailOf } from './facts.ts';
import { boxesOf, hardCap } from './fold.ts';
import type { Subject } from './lines.ts';
import { settle } from './links.ts';
import { byKindAndName, type Link, type Sketch, type Sketched } from './sketch.ts';

export interface Finish {
  readonly view: string;
  readonly title: string;
  readonly description: string;
  /** Default `down`, or `right` where that would make one long row. */
  readonly direction?: Diagram['direction'];
  /** What the picture is about: its title says everything. */
  readonly subject?: Entity;
  /** A second line that says more in this picture than the usual facts. */
  readonly detail?: (subject: Subject) => string | undefined;
  /** Whether a box is reached from inside the house only. */
  readonly internal?: (subject: Subject) => boolean;
}

/** Gives what is left of a sketch its ids, texts and links. */
export function finish(lab: ResolvedLab, sketch: Sketch, options: Finish): Diagram {
  for (const siblings of [sketch.roots, ...boxesOf(sketch).map(({ children }) => children)]) siblings.sort(byKindAndName);
  const ids = new Map<Sketched, string>();
  const groups: Box[] = [];
  const nodes: Box[] = [];
  for (const sketched of boxesOf(sketch)) {
    const parent = sketched.parent && ids.get(sketched.parent);
    const id =
      sketched.kind === 'more'
        ? ['more', sketched.name.replace('-', '_'), ...(parent === undefined ? [] : [parent])].join('_')
        : boxId(sketched.kind, sketched.name);
    ids.set(sketched, id);
    const box = { id, kind: sketched.kind, ...factsOf(lab, sketched, options), ...(parent === undefined ? {} : { parent }) };
    (sketched.children.length > 0 ? groups : nodes).push(box);
  }
  const edges = settle(sketch).map(({ from, to, ...link }) => edgeOf(ids.get(from) ?? '', ids.get(to) ?? '', link));
  const left = edges.length - hardCap.lines;
  if (nodes.length === 0 && groups.length === 0) nodes.push(nothing);
  return {
    view: options.view,
    title: options.title,
    description: left > 0 ? `${options.description} ${left} further lines are not drawn.` : options.description,
    direction: options.direction ?? (isWide(nodes, edges) ? 'right' : 'down'),
    groups,
    nodes,
    edges: edges.slice(0, hardCap.lines),
  };
}

// --- internal ---

/** A picture that runs down puts boxes without lines, and what one box leads to, in one row. */
function isWide(nodes: readonly Box[], edges: readonly Edge[]): boolean {
  const fans = new Map<string, number>();
  for (const { from } of edges) fans.set(from, (fans.get(from) ?? 0) + 1);
  return edges.length * 2 < nodes.length || Math.max(0, ...fans.values()) > WIDEST_FAN;
}

const WIDEST_FAN = 8;

/** What a picture shows that would be empty: an empty file would look like a mistake. */
const nothing: Box = {
  id: 'actor_nothing',
  kind: 'actor',
  status: 'active',
  label: 'Nothing yet',
  detail: 'the lab declares none',
  brief: '',
};

function factsOf(lab: ResolvedLab, { subject, held }: Sketched, options: Finish): Omit<Box, 'id' | 'kind' | 'parent'> {
  if (!subject) {
    const [kind, count]: readonly [BoxKind, number] = [...(held ?? [])][0] ?? ['more', 0];
    const words = wordsOf(kind)[count === 1 ? 0 : 1];
    return { status: 'active', label: `+${count} more`, detail: words, brief: words };
  }
  const usual = options.detail?.(subject) ?? ('label' in subject ? subject.detail : detailOf(lab, subject));
  const detail = [
    usual,
    ...[...(held ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${count} ${wordsOf(kind)[count === 1 ? 0 : 1]}`),
  ]
    .filter(Boolean)
    .join(' · ');
  const internal = options.internal?.(subject) === true ? { internal: true as const } : {};
  if ('label' in subject)
    return {
      status: subject.status,
      label: subject.label,
      detail,
      brief: subject.detail,
      ...(subject.page !== undefined && { page: subject.page }),
      ...internal,
    };
  const brief = options.subject === subject ? detail : briefOf(lab, subject);
  return { status: subject.status, label: subject.name, detail, brief, page: pagePath(subject), ...internal };
}

const words = {
  actor: ['group of people', 'groups of people'],
  edge: ['edge', 'edges'],
  networks: ['group of networks', 'groups of networks'],
  page: ['page', 'pages'],
  more: ['more', 'more'],
} as const;

const wordsOf = (kind: BoxKind): readonly [one: string, many: string] => (isEntityKind(kind) ? kinds[kind].words : words[kind]);

function edgeOf(from: string, to: string, { relation, status, label }: Omit<Link, 'from' | 'to'>): Edge {
  return { from, to, relation, status, ...(label === undefined ? {} : { label }) };
}
