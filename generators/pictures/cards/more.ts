import type { Entity, Vlan } from '../../../model/index.ts';
import { boxId } from '../../diagrams/index.ts';
import type { Relation, RelationKind, Subject } from '../../diagrams/index.ts';
import { lineIcon } from '../icons/index.ts';
import type { Scene } from '../scene.ts';
import { card, escapeXml, mark, rect, text } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { dot } from './dots.ts';
import { fonts } from './fonts.ts';

/** Entities that a picture leaves out, and the place that says so. */
export interface Folded {
  /** What they stand in, whose page lists them. */
  readonly inside: Entity;
  readonly page: string;
  readonly hidden: readonly Entity[];
  /** @example ['guest', 'guests'] */
  readonly words: readonly [one: string, many: string];
}

/**
 * "+ 12 more": what is left out keeps its relations, and shows its networks and whether something
 * of it has a backup.
 */
export function moreLine(scene: Scene, folded: Folded, width: number): Block {
  const { inside, page, hidden, words } = folded;
  const count = hidden.length;
  const label = `+ ${count} more`;
  const tooltip = `${count} more ${words[count === 1 ? 0 : 1]} in ${inside.name}`;
  const draw = (box: Box): string => {
    const middle = box.y + 15;
    const relations = relationsOfFolded(scene, folded);
    const isCopied = relations.some(({ kind }) => kind === 'backs-up');
    const vlans = vlansOf(relations).slice(0, 4);
    const right = box.x + width - (isCopied ? 24 : 6);
    const svg = [
      rect(box, { tone: 'sub', radius: 8 }),
      text({ x: box.x + 12, y: box.y + 19.5 }, label, { ...fonts.remark, tone: 'muted' }),
      ...vlans.map((vlan, index) => dot(scene, vlan, { x: right - 8 - index * 18, y: middle })),
      isCopied ? mark(lineIcon('shield-check'), { x: box.x + width - 20, y: middle - 7 }, 14) : '',
    ];
    const id = moreId(inside);
    const ids = [...new Set(relations.map((relation) => idWithin(relation, folded, id)))].join(' ');
    const data = `data-id="${id}" data-count="${count}"${ids && ` data-rel="${escapeXml(ids)}"`}`;
    const title = `<title>${escapeXml(tooltip)}</title>`;
    return `<a href="${escapeXml(page)}" ${data}>${title}${svg.join('')}</a>`;
  };
  return card(width, 30, draw);
}

/** Id of what stands for the entities that are left out of one. */
export const moreId = ({ kind, name }: Entity): string => `more_${boxId(kind, name)}`;

// --- internal ---

/** What guests are asked for in pictures; who they need and sign in with is told elsewhere. */
const kept = new Set<RelationKind>(['attached', 'backs-up', 'joins', 'enters']);

const relationsOfFolded = ({ relations }: Scene, { hidden }: Folded): readonly Relation[] =>
  hidden.flatMap((entity) => relations.of(entity).filter(({ kind }) => kept.has(kind)));

const vlansOf = (relations: readonly Relation[]): readonly Vlan[] => [
  ...new Set(relations.flatMap(({ to }) => (to.kind === 'vlan' ? [to] : []))),
];

/** A relation with the ends that are left out as the one that stands for them. */
function idWithin({ kind, from, to }: Relation, { hidden }: Folded, id: string): string {
  const ends = new Set<Subject>(hidden);
  const idOf = (end: Subject): string => (ends.has(end) ? id : boxId(end.kind, end.name));
  return `${kind}:${idOf(from)}>${idOf(to)}`;
}
