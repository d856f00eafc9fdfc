import type { BoxEffect } from '../../diagrams/index.ts';
import { fonts } from '../cards/index.ts';
import { iconById } from '../icons/index.ts';
import { card, rect, standsFor, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Tone } from '../svg/index.ts';
import { nameLines, wrapped } from '../text/index.ts';
import type { Node } from './graph.ts';

/** A box of a diagram as a card: icon, name, and what is said of it, on as many lines as it needs. */
export function nodeCard(node: Node, width: number): Block {
  const lines = nameLines(node.label, fonts.card, width - TEXT - PAD);
  // A line never begins with the dot between two facts.
  const detail = node.detail.replaceAll(' · ', '\u00a0· ');
  const facts = wrapped(detail, fonts.fact, width - TEXT - PAD, MOST_FACTS);
  const height = Math.max(50, 18 + lines.length * LINE + facts.length * FACT + 2);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const base = y + (height - lines.length * LINE - facts.length * FACT) / 2 + 13;
    const inner = [
      rect(box, { tone: toneOf(node), radius: 10, planned: node.status === 'planned' }),
      edgeOf(node, box),
      tile(iconById(node.icon), { x: x + 11, y: y + (height - 30) / 2 }, 30),
      textLines({ x: x + TEXT, y: base }, lines, LINE, fonts.card),
      textLines({ x: x + TEXT, y: base + lines.length * LINE }, facts, FACT, {
        ...fonts.fact,
        tone: 'muted',
      }),
    ];
    const { id, label, detail, page } = node;
    const tooltip = [label, detail].filter((words) => words !== '').join(' · ');
    return standsFor({ id, tooltip, ...(page !== undefined && { page }) }, inner.join(''));
  };
  return card(width, height, draw);
}

// --- internal ---

const TEXT = 50;
const PAD = 12;
const LINE = 17;
const FACT = 15;
const MOST_FACTS = 4;

const toneOf = ({ internal, kind }: Node): Tone =>
  internal || kind === 'cluster' ? 'cluster' : 'card';

/** What happens to it, as a bar on its left edge. */
function edgeOf({ effect }: Node, { x, y, height }: Box): string {
  if (effect === undefined) return '';
  const edge = { x, y: y + 8, width: 5, height: height - 16 };
  return rect(edge, { tone: states[effect], radius: 2.5 });
}

const states = {
  gone: 'state-stop',
  stops: 'state-stop',
  limps: 'state-limp',
  'loses-way-in': 'state-lose',
  'loses-sign-in': 'state-lose',
  'loses-backup': 'state-lose',
} as const satisfies Record<BoxEffect, Tone>;
