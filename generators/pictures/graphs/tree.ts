import type { Edge } from '../../diagrams/index.ts';
import { fonts } from '../cards/index.ts';
import { arrow, card, dataOf, stack, tellsOf, textLines, together } from '../svg/index.ts';
import type { Block, Mark, Point } from '../svg/index.ts';
import { wrapped } from '../text/index.ts';
import { isDashed, toneOf } from './edge-look.ts';
import { edgeId } from './graph.ts';
import type { FlatGraph, Node } from './graph.ts';
import { nodeCard } from './node-card.ts';

/**
 * Cards below each other, each indented below the one that leads to it: for widths in which columns
 * have no room. A card that several lead to stands below the first; the others are named in it.
 */
export function tree(graph: FlatGraph, width: number): Block {
  const rows = rowsOf(graph);
  const deepest = Math.max(0, ...rows.map(({ depth }) => depth));
  const indent = Math.min(INDENT, (width * 0.35) / Math.max(deepest, 1));
  const blocks = rows.map((row) => rowBlock(row, Math.min(WIDEST, width - row.depth * indent)));
  const body = stack(blocks, GAP);
  const draw = (x: number, y: number) => {
    let top = y;
    const places = new Map<string, Place>();
    const lines: Mark[] = [];
    const drawn = rows.map((row, index) => {
      const block = blocks[index];
      if (!block) return { marks: [], places: [] };
      const left = x + row.depth * indent;
      places.set(row.node.id, { x: left, y: top, height: block.height });
      const from = row.edge && places.get(row.edge.from);
      if (row.edge && from) lines.push(elbow(row.edge, from, { x: left, y: top + 25 }, indent));
      const part = block.draw(left, top);
      top += block.height + GAP;
      return part;
    });
    return together(...drawn, { marks: lines, places: [] });
  };
  return { width, height: body.height, draw };
}

// --- internal ---

const INDENT = 26;
/** Widest card: longer lines are hard to read. */
const WIDEST = 460;
const GAP = 10;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A card in the order from top to bottom. */
interface Row {
  readonly node: Node;
  readonly depth: number;
  /** What leads to it from the card that it stands below. */
  readonly edge: Edge | undefined;
  /** What leads to it from others, and their names. */
  readonly others: readonly Edge[];
  readonly names: readonly string[];
}

/** Depth first, from those that nothing leads to; then what only a circle leads to. */
function rowsOf({ nodes, edges }: FlatGraph): readonly Row[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const rows: Row[] = [];
  const seen = new Set<string>();
  const visit = (node: Node, depth: number, edge: Edge | undefined): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    const others = edges.filter((other) => other.to === node.id && other !== edge);
    const names = others.flatMap(({ from }) => byId.get(from)?.label ?? []);
    rows.push({ node, depth, edge, others, names: [...new Set(names)] });
    for (const next of edges) {
      const target = next.from === node.id ? byId.get(next.to) : undefined;
      if (target) visit(target, depth + 1, next);
    }
  };
  const targets = new Set(edges.map(({ to }) => to));
  for (const node of nodes) if (!targets.has(node.id)) visit(node, 0, undefined);
  for (const node of nodes) visit(node, 0, undefined);
  return rows;
}

/** A card, and below it who else leads to it. */
function rowBlock({ node, others, names }: Row, width: number): Block {
  const own = nodeCard(node, width);
  if (others.length === 0) return own;
  const words = `also from ${names.join(', ')}`;
  const lines = wrapped(words, fonts.fact, width - 16, 3);
  const also = card(width, lines.length * 15, ({ x, y }) =>
    tellsOf(
      others.map(edgeId),
      words,
      textLines({ x: x + 8, y: y + 10 }, lines, 15, { ...fonts.fact, tone: 'muted' }),
    ),
  );
  return stack([own, also], 4);
}

function elbow(edge: Edge, from: Place, to: Point, indent: number): Mark {
  const x = from.x + indent / 2;
  const points = [
    { x, y: from.y + from.height },
    { x, y: to.y },
    { x: to.x, y: to.y },
  ];
  const look = { tone: toneOf(edge), planned: isDashed(edge), data: dataOf([edgeId(edge)]) };
  return { layer: 'line', svg: arrow(points, look) };
}
