import type { Edge, RelationKind } from '../../diagrams/index.ts';
import type { LineTone } from '../svg/index.ts';

/** How a line is drawn. */
export const toneOf = ({ kind }: Edge): LineTone => tones.get(kind) ?? 'line';

/** Dashed is what is not there yet, and what is only harmed. */
export const isDashed = ({ kind, status }: Edge): boolean =>
  status === 'planned' || kind === 'harms';

// --- internal ---

const tones = new Map<RelationKind, LineTone>([
  ['enters', 'way'],
  ['answers', 'way'],
  ['manages', 'way'],
  ['joins', 'join'],
  ['backs-up', 'copy'],
  ['stops', 'stop'],
]);
