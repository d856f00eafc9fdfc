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
 * Cards in columns, lines from left to right, by the layered layout of ELK. Cards get narrower until
 * the picture is no wider than it may be; `undefined` if none is narrow enough.
 */
export async function layered(graph: FlatGraph, most: number): Promise<Block | undefined> {
  for (const width of cardWidths) {
    const block = await laidOut(graph, width);
    if (block.width <= most) return block;
    // A column is that wide at the least, so the next try may be no better.
    if (block.width - most > (block.width * (width - MIN)) / width) return undefined;
  }
  return undefined;
}

// --- internal ---

const cardWidths = [236, 220, 204, 190, 178, 168];
const MIN = 168;
const elk = new ELK.default();

async function laidOut(graph: FlatGraph, width: number): Promise<Block> {
  const cards = new Map(graph.nodes.map((node) => [node.id, nodeCard(node, width)]));
  const root = await elk.layout(elkGraph(graph, cards, width));
  const draw = (x: number, y: number) => ({
    marks: [...cardMarks(root, cards, x, y), ...lineMarks(root, graph, x, y)],
    places: [],
  });
  return { width: Math.ceil(root.width ?? 0), height: Math.ceil(root.height ?? 0), draw };
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
