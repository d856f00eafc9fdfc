import ELK from 'elkjs/lib/elk.bundled.js';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { arrow, dataOf, lineLabel } from '../svg/index.ts';
import type { Block, Mark, Point } from '../svg/index.ts';
import { fonts } from '../cards/index.ts';
import { widthOf } from '../text/index.ts';
import { isDashed, toneOf } from './edge-look.ts';
import { edgeId } from './graph.ts';
import type { FlatGraph } from './graph.ts';
import { nodeCard } from './node-card.ts';

/**
 * Cards in columns, lines from left to right, by the layered layout of ELK. Where that is wider than
 * it may be, cards get as narrow as they have to; `undefined` if they would get too narrow.
 */
export async function inLayers(graph: FlatGraph, most: number): Promise<Block | undefined> {
  const wide = await laidOut(graph, WIDEST);
  if (wide.block.width <= most) return wide.block;
  const excess = wide.block.width - most;
  const width = Math.floor(WIDEST - excess / wide.columns);
  if (width < NARROWEST) return undefined;
  const { block } = await laidOut(graph, width);
  return block.width <= most ? block : undefined;
}

// --- internal ---

/** Widths of cards, in pixels. */
const WIDEST = 236;
const NARROWEST = 166;
const elk = new ELK.default();

interface LaidOut {
  readonly block: Block;
  readonly columns: number;
}

async function laidOut(graph: FlatGraph, width: number): Promise<LaidOut> {
  const cards = new Map(graph.nodes.map((node) => [node.id, nodeCard(node, width)]));
  const root = await elk.layout(elkGraph(graph, cards, width));
  const draw = (x: number, y: number) => ({
    marks: [...cardMarks(root, cards, x, y), ...lineMarks(root, graph, x, y)],
    places: [],
  });
  const block = { width: Math.ceil(root.width ?? 0), height: Math.ceil(root.height ?? 0), draw };
  return { block, columns: columnsOf(root, width) };
}

/** Columns that a card of this width counts for: two cards in one are not further apart. */
function columnsOf({ children = [] }: ElkNode, width: number): number {
  const lefts = children.map(({ x = 0 }) => x).toSorted((a, b) => a - b);
  let [columns, right] = [0, -Infinity];
  for (const left of lefts)
    if (left >= right) {
      columns += 1;
      right = left + width;
    }
  return Math.max(1, columns);
}

const elkGraph = (
  { nodes, edges }: FlatGraph,
  cards: ReadonlyMap<string, Block>,
  width: number,
): ElkNode => ({
  id: 'root',
  layoutOptions: options,
  children: nodes.map(({ id, kind }) => ({
    id,
    width,
    height: cards.get(id)?.height ?? 0,
    ...(kind === 'actor' && {
      layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' },
    }),
  })),
  edges: edges.map(({ from, to, label }, index) => ({
    id: `edge-${index}`,
    sources: [from],
    targets: [to],
    labels: label === undefined ? [] : [labelOf(label)],
  })),
});

const labelOf = (words: string) => ({
  text: words,
  width: widthOf(words, fonts.fact) + 16,
  height: 19,
  layoutOptions: { 'elk.edgeLabels.inline': 'true' },
});

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '9',
  'elk.layered.mergeEdges': 'true',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

const cardMarks = (
  { children = [] }: ElkNode,
  cards: ReadonlyMap<string, Block>,
  left: number,
  top: number,
): readonly Mark[] =>
  children.flatMap(({ id, x = 0, y = 0 }) => cards.get(id)?.draw(left + x, top + y).marks ?? []);

/** Dashed lines first: where a solid one shares their way, it hides them. */
function lineMarks(
  { edges = [] }: ElkNode,
  graph: FlatGraph,
  left: number,
  top: number,
): readonly Mark[] {
  const pairs = edges.flatMap((drawn, index) => {
    const edge = graph.edges[index];
    return edge ? [{ drawn, edge }] : [];
  });
  const at = ({ x, y }: Point): Point => ({ x: left + x, y: top + y });
  return pairs
    .toSorted((a, b) => Number(isDashed(b.edge)) - Number(isDashed(a.edge)))
    .flatMap(({ drawn, edge }): Mark[] => {
      const look = { tone: toneOf(edge), planned: isDashed(edge), data: dataOf([edgeId(edge)]) };
      const lines = (drawn.sections ?? []).map(({ startPoint, bendPoints = [], endPoint }) =>
        arrow([startPoint, ...bendPoints, endPoint].map(at), look),
      );
      const labels = (drawn.labels ?? []).map(
        ({ x = 0, y = 0, width = 0, height = 0, text = '' }) =>
          lineLabel(at({ x: x + width / 2, y: y + height / 2 }), text),
      );
      return [
        ...lines.map((svg) => ({ layer: 'line' as const, svg })),
        ...labels.map((svg) => ({ layer: 'label' as const, svg })),
      ];
    });
}
