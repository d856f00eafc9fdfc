import type { Box, Diagram, Edge } from '../../diagrams/index.ts';

/** A diagram without frames: cards, and lines between them. */
export interface FlatGraph {
  readonly nodes: readonly Box[];
  readonly edges: readonly Edge[];
}

/** Frames become cards where a line leads to them, else they go: layouts tangle nested ones. */
export function flatten({ groups, nodes, edges }: Diagram): FlatGraph {
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: [...groups.filter(({ id }) => ends.has(id)), ...nodes], edges };
}

/** Relation of a line, as it stands in the picture. */
export const edgeId = ({ kind, from, to }: Edge): string => `${kind}:${from}>${to}`;
