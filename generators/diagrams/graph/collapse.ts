import type { BoxKind } from './diagram.ts';
import { byKindAndName, count, drawnNodes } from './graph.ts';
import type { Graph, Node } from './graph.ts';
import { mergeEdges } from './merge-edges.ts';

/** Most boxes (groups included) and edges that a picture ever has. */
export const hardCap = { boxes: 40, edges: 60 } as const;

/**
 * What reads well: a picture that has to be collapsed is collapsed down to this. Groups do not
 * count as nodes.
 */
const wanted = { nodes: 25, edges: 40 } as const;

/**
 * One way to make a picture smaller: groups of a kind become one box with a count, or only so many
 * of each kind stay and the rest is "+12 more".
 */
export type Step = { readonly close: BoxKind } | { readonly keep: number };

/**
 * Collapses a picture that is over the hard cap, step by step, until it reads well; if the steps
 * end before that, until it is under the hard cap. A picture under the hard cap is left alone.
 *
 * @param steps What to collapse first, from the least loss to the most.
 * @param subject Node that is never closed, nor what it stands in.
 */
export function collapse(graph: Graph, steps: readonly Step[], subject?: Node): void {
  const isSmall = drawnNodes(graph).length <= hardCap.boxes;
  if (isSmall && mergeEdges(graph).length <= hardCap.edges) return;
  const open = new Set<Node>();
  for (let node = subject; node; node = node.parent) open.add(node);
  for (const step of [...steps, ...lastResort(graph)]) {
    if ('close' in step) closeAll(graph, step.close, open);
    else keepFew(graph, step.keep, open);
    if (readsWell(graph)) return;
  }
}

/**
 * What is closed from the start where there are too many guests for any picture: the same result,
 * without drawing them first.
 */
export const manyGuests = (guests: number): readonly ['host'] | [] =>
  guests > hardCap.boxes ? ['host'] : [];

// --- internal ---

/**
 * Holds for any lab: what is left of one kind in one place shrinks to one and a count, then groups
 * close, from the inside out.
 */
const lastResort = (graph: Graph): readonly Step[] => [
  ...[16, 12, 8, 6, 4, 3, 2, 1].map((keep) => ({ keep })),
  ...groupsIn(graph).flatMap((kind): Step[] => [{ close: kind }, { keep: 1 }]),
];

/** The kinds of nodes that have others in them, those furthest inside first. */
function groupsIn(graph: Graph): readonly BoxKind[] {
  const depths = new Map<BoxKind, number>();
  // Parents come before children: the last depth of a kind is its greatest.
  for (const node of drawnNodes(graph))
    if (node.children.length > 0) depths.set(node.kind, depthOf(node));
  return [...depths].toSorted(([, a], [, b]) => b - a).map(([kind]) => kind);
}

function depthOf({ parent }: Node): number {
  return parent ? depthOf(parent) + 1 : 0;
}

function readsWell(graph: Graph): boolean {
  const nodes = drawnNodes(graph);
  const leaves = nodes.filter(({ children }) => children.length === 0);
  if (nodes.length > hardCap.boxes || leaves.length > wanted.nodes) return false;
  return mergeEdges(graph).length <= wanted.edges;
}

function closeAll(graph: Graph, kind: BoxKind, open: ReadonlySet<Node>): void {
  for (const node of drawnNodes(graph))
    if (node.kind === kind && node.children.length > 0 && !open.has(node)) close(node);
}

function close(node: Node): void {
  for (const inner of node.children) {
    close(inner);
    inner.collapsedInto = node;
    if (inner.kind !== 'more') count(node, inner.kind);
    for (const [kind, amount] of inner.standsFor ?? []) count(node, kind, amount);
  }
  node.children = [];
}

/**
 * In each place keeps the nodes with the most edges, and one "+12 more" for the rest of each kind.
 */
function keepFew(graph: Graph, keep: number, open: ReadonlySet<Node>): void {
  const inOrder = heaviestFirst(graph, open);
  for (const parent of [undefined, ...drawnNodes(graph)]) {
    const siblings = parent ? parent.children : graph.roots;
    // Of two, one and "+1 more" would be no gain.
    if (siblings.length <= keep + 1) continue;
    const byKind = Map.groupBy(siblings, (node) => (node.kind === 'more' ? node.name : node.kind));
    const kept = [...byKind].flatMap(([kind, group]) => {
      const shown = group.filter((node) => node.kind !== 'more');
      const before = group.find((node) => node.kind === 'more');
      if (shown.length <= keep + (before ? 0 : 1)) return group;
      return shorten(shown.toSorted(inOrder), keep, before ?? moreOf(kind, parent));
    });
    siblings.splice(0, siblings.length, ...kept);
  }
}

/** Nodes that stay open come first, then those with the most edges. */
function heaviestFirst(graph: Graph, open: ReadonlySet<Node>): (a: Node, b: Node) => number {
  const degrees = new Map<Node, number>();
  for (const { from, to } of mergeEdges(graph))
    for (const node of [from, to]) degrees.set(node, (degrees.get(node) ?? 0) + 1);
  const weight = (node: Node): number => (open.has(node) ? Infinity : (degrees.get(node) ?? 0));
  return (a, b) => {
    const [left, right] = [weight(a), weight(b)];
    return left === right ? byKindAndName(a, b) : right > left ? 1 : -1;
  };
}

const moreOf = (name: string, parent: Node | undefined): Node => ({
  subject: undefined,
  kind: 'more',
  name,
  parent,
  children: [],
  collapsedInto: undefined,
  standsFor: undefined,
});

function shorten(nodes: readonly Node[], keep: number, more: Node): Node[] {
  for (const node of nodes.slice(keep)) {
    close(node);
    node.collapsedInto = more;
    count(more, node.kind);
  }
  return [...nodes.slice(0, keep), more];
}
