import type { Entity, Vlan } from '../../../model/index.ts';
import { boxId } from '../../diagrams/index.ts';
import type { Relation, RelationKind, Subject } from '../../diagrams/index.ts';
import type { Scene } from '../scene.ts';
import { card, dataOf, escapeXml, mark, rect, text } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { backupIcon } from './backup.ts';
import { dot } from './dots.ts';
import { fonts } from './fonts.ts';

/** Entities that a picture leaves out, and the place that says so. */
export interface Folded {
  /** What they stand in, whose page lists them. */
  readonly inside: Entity;
  readonly page: string;
  readonly hidden: readonly Entity[];
  /** How many of them are meant by the number: guests without their services. */
  readonly count: number;
  /** Whether none of them is shown. */
  readonly isAll: boolean;
  /** @example ['guest', 'guests'] */
  readonly words: readonly [one: string, many: string];
}

/**
 * "+ 12 more": what is left out keeps its relations, and shows its networks and whether something
 * of it has a backup.
 */
export function moreLine(scene: Scene, folded: Folded, width: number): Block {
  const label = labelOfFolded(folded);
  const draw = (box: Box): string => {
    const middle = box.y + 15;
    const relations = relationsOfFolded(scene, folded);
    const jobs = relations.filter(({ kind }) => kind === 'backs-up');
    const isCopied = jobs.length > 0;
    const vlans = vlansOf(relations).slice(0, 4);
    const right = box.x + width - (isCopied ? 24 : 6);
    const svg = [
      rect(box, { tone: 'sub', radius: 8 }),
      text({ x: box.x + 12, y: box.y + 19.5 }, label, { ...fonts.remark, tone: 'muted' }),
      ...vlans.map((vlan, index) => dot(scene, vlan, { x: right - 8 - index * 18, y: middle })),
      isCopied ? mark(backupIcon(jobs), { x: box.x + width - 20, y: middle - 7 }, 14) : '',
    ];
    return standsForFolded(folded, idsOfFolded(relations, folded), svg.join(''));
  };
  return card(width, 30, draw);
}

/** @example '+ 12 more', or '50 guests' where none is shown */
export const labelOfFolded = ({ count, isAll, words }: Folded): string =>
  isAll ? `${count} ${words[count === 1 ? 0 : 1]}` : `+ ${count} more`;

/** Marks that stand for what is left out: a link to the page that lists it. */
export function standsForFolded(folded: Folded, ids: readonly string[], svg: string): string {
  const { inside, page, count, words, isAll } = folded;
  const more = isAll ? '' : 'more ';
  const tooltip = `${count} ${more}${words[count === 1 ? 0 : 1]} in ${inside.name}`;
  const data = `data-id="${moreId(inside)}" data-count="${folded.hidden.length}"${dataOf(ids)}`;
  return `<a href="${escapeXml(page)}" ${data}><title>${escapeXml(tooltip)}</title>${svg}</a>`;
}

/** Relations of what is left out, of the kinds that pictures ask guests for. */
export const relationsOfFolded = (
  { relations }: Scene,
  { hidden }: Folded,
  kinds: ReadonlySet<RelationKind> = kept,
): readonly Relation[] =>
  hidden.flatMap((entity) => relations.of(entity).filter(({ kind }) => kinds.has(kind)));

/** Ids of relations, with the ends that are left out as the one that stands for them. */
export function idsOfFolded(relations: readonly Relation[], folded: Folded): readonly string[] {
  const ends = new Set<Subject>(folded.hidden);
  const id = moreId(folded.inside);
  const idOf = (end: Subject): string => (ends.has(end) ? id : boxId(end.kind, end.name));
  return relations.map(({ kind, from, to }) => `${kind}:${idOf(from)}>${idOf(to)}`);
}

/** Id of what stands for the entities that are left out of one. */
export const moreId = ({ kind, name }: Entity): string => `more_${boxId(kind, name)}`;

// --- internal ---

/** Whom services need and with whom they sign people in is told elsewhere. */
const kept: ReadonlySet<RelationKind> = new Set(['attached', 'backs-up', 'joins', 'enters']);

const vlansOf = (relations: readonly Relation[]): readonly Vlan[] => [
  ...new Set(relations.flatMap(({ to }) => (to.kind === 'vlan' ? [to] : []))),
];
