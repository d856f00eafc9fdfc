import { drawn, isInside } from './graph.ts';
import type { Graph, GraphEdge, Node } from './graph.ts';

/**
 * Moves the ends of all edges to drawn nodes: parallel ones become one, and what ends inside one
 * node goes. Cheap where little has changed.
 */
export function mergeEdges(graph: Graph): readonly GraphEdge[] {
  const merged: GraphEdge[] = [];
  const between = new Map<Node, Map<Node, GraphEdge[]>>();
  for (const edge of graph.edges) {
    const [from, to] = [drawn(edge.from), drawn(edge.to)];
    if (from === to || isInside(from, to) || isInside(to, from)) continue;
    const parallel = parallelTo(between, from, to);
    const twin = parallel.find(({ kind }) => kind === edge.kind);
    if (twin) absorb(twin, edge);
    else {
      const moved = { ...edge, from, to };
      parallel.push(moved);
      merged.push(moved);
    }
  }
  graph.edges = merged;
  return merged;
}

// --- internal ---

function parallelTo(between: Map<Node, Map<Node, GraphEdge[]>>, from: Node, to: Node): GraphEdge[] {
  const targets = between.get(from) ?? new Map<Node, GraphEdge[]>();
  between.set(from, targets);
  const parallel = targets.get(to) ?? [];
  targets.set(to, parallel);
  return parallel;
}

/** An edge that stands for several is as alive as the most alive of them. */
function absorb(twin: GraphEdge, other: GraphEdge): void {
  if (twin.status === other.status) return;
  twin.status = [twin.status, other.status].includes('active') ? 'active' : 'retiring';
}
