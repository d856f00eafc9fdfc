import { compareText, isEntityKind, kinds, pagePath } from '../../../model/index.ts';
import type { Entity, ResolvedLab } from '../../../model/index.ts';
import { isActor } from './actors.ts';
import { boxId } from './box-id.ts';
import { hardCap } from './collapse.ts';
import type { Box, BoxEffect, BoxKind, Diagram, Edge } from './diagram.ts';
import { briefOf, detailOf } from './facts.ts';
import { byKindAndName, drawnNodes } from './graph.ts';
import type { Graph, GraphEdge, Node } from './graph.ts';
import { mergeEdges } from './merge-edges.ts';
import type { Subject } from './relations.ts';

export interface RenderOptions {
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
  /** What happens to a box. */
  readonly effect?: (subject: Subject) => BoxEffect | undefined;
}

/** Gives what is left of a graph its ids, texts and links. */
export function render(lab: ResolvedLab, graph: Graph, options: RenderOptions): Diagram {
  sortSiblings(graph);
  const ids = idsOf(graph);
  const idOf = (node: Node): string => ids.get(node) ?? '';
  const boxOf = (node: Node): Box => ({
    id: idOf(node),
    kind: node.kind,
    ...textsOf(lab, node, options),
    ...(node.parent && { parent: idOf(node.parent) }),
  });
  const drawn = drawnNodes(graph);
  const groups = drawn.filter(({ children }) => children.length > 0).map(boxOf);
  const leaves = drawn.filter(({ children }) => children.length === 0).map(boxOf);
  const nodes = drawn.length === 0 ? [nothing] : leaves;
  const edges = mergeEdges(graph).map((edge) => edgeOf(edge, idOf));
  const left = edges.length - hardCap.edges;
  const notDrawn = left > 0 ? ` ${left} further lines are not drawn.` : '';
  return {
    view: options.view,
    title: options.title,
    description: options.description + notDrawn,
    direction: options.direction ?? (isWide(nodes, edges) ? 'right' : 'down'),
    groups,
    nodes,
    edges: edges.slice(0, hardCap.edges),
  };
}

// --- internal ---

function sortSiblings(graph: Graph): void {
  graph.roots.sort(byKindAndName);
  for (const { children } of drawnNodes(graph)) children.sort(byKindAndName);
}

/** Ids of all drawn nodes: parents stand before what is in them. */
function idsOf(graph: Graph): ReadonlyMap<Node, string> {
  const ids = new Map<Node, string>();
  for (const node of drawnNodes(graph)) {
    const parent = node.parent && ids.get(node.parent);
    const place = parent === undefined ? [] : [parent];
    const more = ['more', node.name.replace('-', '_'), ...place].join('_');
    ids.set(node, node.kind === 'more' ? more : boxId(node.kind, node.name));
  }
  return ids;
}

/** A picture that runs down puts boxes without edges, and what one box leads to, in one row. */
function isWide(nodes: readonly Box[], edges: readonly Edge[]): boolean {
  const fans = new Map<string, number>();
  for (const { from } of edges) fans.set(from, (fans.get(from) ?? 0) + 1);
  const widest = Math.max(0, ...fans.values());
  return edges.length * 2 < nodes.length || widest > WIDEST_FAN;
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

type Texts = Omit<Box, 'id' | 'kind' | 'parent'>;

function textsOf(lab: ResolvedLab, node: Node, options: RenderOptions): Texts {
  const { subject } = node;
  if (!subject) return textsOfMore(node);
  const { status } = subject;
  const usual = isActor(subject) ? subject.detail : detailOf(lab, subject);
  const about = options.detail?.(subject) ?? usual;
  const detail = [about, ...countsOf(node)].filter(Boolean).join(' · ');
  const internal = options.internal?.(subject) === true ? ({ internal: true } as const) : {};
  if (isActor(subject)) {
    const { label, page, detail: brief } = subject;
    return { status, label, detail, brief, ...(page !== undefined && { page }), ...internal };
  }
  const brief = options.subject === subject ? detail : briefOf(lab, subject);
  const page = pagePath(subject);
  const effect = options.effect?.(subject);
  const harm = effect === undefined ? {} : { effect };
  return { status, label: subject.name, detail, brief, page, ...internal, ...harm };
}

/** A box "+12 more" stands for boxes of one kind. */
function textsOfMore({ standsFor }: Node): Texts {
  const [[kind, amount] = ['more', 0] as const] = standsFor ?? [];
  const words = wordsOf(kind, amount);
  return { status: 'active', label: `+${amount} more`, detail: words, brief: words };
}

/** What is not drawn because a node stands for it. @example ['2 VMs', '1 pool'] */
const countsOf = ({ standsFor }: Node): string[] =>
  [...(standsFor ?? [])]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([kind, amount]) => `${amount} ${wordsOf(kind, amount)}`);

const actorWords = {
  actor: ['group of people', 'groups of people'],
  edge: ['edge', 'edges'],
  networks: ['group of networks', 'groups of networks'],
  page: ['page', 'pages'],
  more: ['more', 'more'],
} as const;

function wordsOf(kind: BoxKind, amount: number): string {
  const [one, many] = isEntityKind(kind) ? kinds[kind].words : actorWords[kind];
  return amount === 1 ? one : many;
}

const edgeOf = (
  { from, to, kind, status, label }: GraphEdge,
  idOf: (node: Node) => string,
): Edge => ({
  from: idOf(from),
  to: idOf(to),
  kind,
  status,
  ...(label !== undefined && { label }),
});
