import {
  compareNatural,
  containerOf as modelContainerOf,
  entityKinds,
} from '../../../model/index.ts';
import type { Entity, Host, Status } from '../../../model/index.ts';
import { cloudflare, isActor, pageOf } from './actors.ts';
import type { Actor } from './actors.ts';
import type { BoxKind, RelationKind } from './diagram.ts';
import type { Relation, Subject } from './relations.ts';

/** A picture while it is being made: no texts yet, so that what is collapsed costs nothing. */
export interface Graph {
  readonly roots: Node[];
  readonly nodes: Map<Subject, Node>;
  edges: GraphEdge[];
}

/** A box while the picture is being made. */
export interface Node {
  /** `undefined` for a box that stands for others. */
  readonly subject: Subject | undefined;
  readonly kind: BoxKind;
  readonly name: string;
  parent: Node | undefined;
  children: Node[];
  /** The node that is drawn in the place of this one. */
  collapsedInto: Node | undefined;
  /** How many of each kind are not drawn because this one stands for them. */
  standsFor: Map<BoxKind, number> | undefined;
}

/** An arrow while the picture is being made: one relation, or several that became one. */
export interface GraphEdge {
  readonly from: Node;
  readonly to: Node;
  readonly kind: RelationKind;
  label: string | undefined;
  status: Status;
}

export interface GraphOptions {
  /** Kinds that are not drawn round what they contain. */
  readonly without?: readonly Entity['kind'][];
  /** Kinds that are drawn as one box with the counts of what they contain. */
  readonly closed?: readonly BoxKind[];
  /** What a box stands in, where that is not what the model says. */
  readonly container?: (subject: Subject) => Subject | undefined;
}

/**
 * Puts entities where they are placed (guests in hosts, hosts in locations, services in clusters or
 * guests), with the relations among them. Containers are drawn with what they contain. A relation
 * that no pair of nodes has is left out, and so is one between a node and what it stands in.
 */
export function graphOf(
  subjects: Iterable<Subject>,
  relations: Iterable<Relation>,
  options: GraphOptions = {},
): Graph {
  const graph: Graph = { roots: [], nodes: new Map(), edges: [] };
  const pages = new Map<Host, Actor>();
  for (const subject of subjects) place(graph, subject, options);
  for (const relation of relations) {
    const from = graph.nodes.get(relation.from);
    const end = endOf(graph, relation, pages);
    const to = end && (graph.nodes.get(end) ?? place(graph, end, options));
    const { kind, label, status } = relation;
    if (from && to) graph.edges.push({ from, to, kind, label, status });
  }
  return graph;
}

/** What a node stands in: by the model, but for what the edge keeps out of the house. */
export function containerOf(subject: Subject): Subject | undefined {
  if (isActor(subject)) return subject.inside;
  const isAtEdge = subject.kind === 'zone' || subject.kind === 'tunnel';
  return isAtEdge ? cloudflare : modelContainerOf(subject);
}

/** Notes that a node stands for one more (or so many more) of a kind. */
export function count(node: Node, kind: BoxKind, amount = 1): void {
  node.standsFor ??= new Map();
  node.standsFor.set(kind, (node.standsFor.get(kind) ?? 0) + amount);
}

/** Whether a node stands in a group, at any depth. */
export function isInside(node: Node, group: Node): boolean {
  for (let outer = node.parent; outer; outer = outer.parent) if (outer === group) return true;
  return false;
}

/** The node that is drawn for a node. */
export function drawn(node: Node): Node {
  let shown = node;
  while (shown.collapsedInto) shown = shown.collapsedInto;
  return shown;
}

/** All drawn nodes, parents before children. */
export function drawnNodes(graph: Graph): Node[] {
  const found = [...graph.roots];
  // The list grows while it is walked: children of what is found are found too.
  for (const node of found) for (const child of node.children) found.push(child);
  return found;
}

/**
 * Order in which boxes are drawn: kinds as the model lists them, then names. Layouts keep it where
 * no edge says otherwise.
 */
export const byKindAndName = (a: Node, b: Node): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind) || compareNatural(a.name, b.name);

// --- internal ---

const order: readonly BoxKind[] = ['actor', 'edge', ...entityKinds, 'networks', 'page', 'more'];

function place(graph: Graph, subject: Subject, options: GraphOptions): Node {
  const known = graph.nodes.get(subject);
  if (known) return known;
  const container = drawnContainer(subject, options);
  const parent = container && place(graph, container, options);
  if (parent && options.closed?.includes(parent.kind)) {
    graph.nodes.set(subject, parent);
    count(parent, subject.kind);
    return parent;
  }
  const node = nodeFor(subject, parent);
  graph.nodes.set(subject, node);
  (parent ? parent.children : graph.roots).push(node);
  return node;
}

/** What a subject is drawn in: the nearest container of a kind that is drawn. */
function drawnContainer(
  subject: Subject,
  { container = containerOf, without = [] }: GraphOptions,
): Subject | undefined {
  const isHidden = (outer: Subject): boolean => without.some((kind) => kind === outer.kind);
  let outer = container(subject);
  while (outer && isHidden(outer)) outer = container(outer);
  return outer;
}

const nodeFor = (subject: Subject, parent: Node | undefined): Node => ({
  subject,
  kind: subject.kind,
  name: subject.name,
  parent,
  children: [],
  collapsedInto: undefined,
  standsFor: undefined,
});

/**
 * What a relation leads to, if it is drawn. A proxy that manages the host it runs on leads to a
 * page of the host: layouts break on an edge from a box to its own frame.
 */
function endOf(
  graph: Graph,
  { from, to, kind }: Relation,
  pages: Map<Host, Actor>,
): Subject | undefined {
  const [start, end] = [graph.nodes.get(from), graph.nodes.get(to)];
  if (!end) return undefined;
  if (!start || kind !== 'manages' || to.kind !== 'host' || !isInside(start, end)) return to;
  const page = pages.get(to) ?? pageOf(to);
  pages.set(to, page);
  return page;
}
