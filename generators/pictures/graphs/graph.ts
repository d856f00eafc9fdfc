import type { Box, Diagram, Edge } from '../../diagrams/index.ts';

/** A view that is a graph, as data: what a page needs to draw it for any width. */
export interface Graph {
  readonly diagram: Diagram;
  /** Id of the icon of each box. */
  readonly icons: Readonly<Record<string, string>>;
}

/** A graph without frames: cards, and lines between them. */
export interface FlatGraph {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** A card of a graph. */
export interface Node extends Box {
  readonly icon: string;
}

/** Frames become cards where a line leads to them, else they go: layouts tangle nested ones. */
export function flatten({ diagram, icons }: Graph): FlatGraph {
  const { groups, nodes, edges } = diagram;
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const cards = [...groups.filter(({ id }) => ends.has(id)), ...nodes];
  return { nodes: cards.map((box) => ({ ...box, icon: icons[box.id] ?? 'line-box' })), edges };
}

/** Relation of a line, as it stands in the picture. */
export const edgeId = ({ kind, from, to }: Edge): string => `${kind}:${from}>${to}`;
