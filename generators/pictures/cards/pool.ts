import { inGib, poolUse } from '../../../model/index.ts';
import type { Claim, StoragePool } from '../../../model/index.ts';
import type { Subject } from '../../diagrams/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import {
  bar,
  card,
  partTones,
  rect,
  standsFor,
  tells,
  text,
  textLines,
  tile,
} from '../svg/index.ts';
import type { Block, Box, Point } from '../svg/index.ts';
import { factsThatFit, nameLines, widthOf } from '../text/index.ts';
import { about } from './about-size.ts';
import { factsOf, isPlanned, shown } from './facts.ts';
import { fonts } from './fonts.ts';

/** A pool: what is given away, to whom, and what is free. */
export function poolCard(scene: Scene, pool: StoragePool, width: number): Block {
  const { claims, free, whole } = poolUse(scene.lab, pool);
  const isWide = width >= 560;
  const headWidth = isWide ? HEAD : width;
  const lines = nameLines(pool.name, fonts.card, headWidth - TEXT - PAD);
  const headHeight = 62 + (lines.length - 1) * LINE;
  const left = isWide ? HEAD : PAD;
  const labels = labelsOf(claims);
  const rows = rowsOf(labels, width - left - PAD);
  const freeText = freeWords(free.mebibytes);
  const last = rows.at(-1)?.at(-1);
  const used = last ? last.left + widthOf(last.label.words, fonts.fact) + 40 : 0;
  const isBeside = used + widthOf(freeText, fonts.strong) <= width - left - PAD;
  const lastRow = rows.length - (isBeside ? 1 : 0);
  const content = 42 + Math.max(lastRow, 0) * ROW;
  const height = isWide ? Math.max(headHeight, content + 12) : headHeight + content;
  const draw = (box: Box): string => {
    const { x, y } = box;
    const top = y + (isWide ? 18 : headHeight);
    const bottom = top + 31 + Math.max(lastRow, 0) * ROW;
    const facts = factsThatFit(factsOf(scene, pool), fonts.fact, headWidth - TEXT - PAD);
    const rail = { x: x + left, y: top, width: width - left - PAD, height: 13 };
    const right = { x: x + width - PAD, y: bottom };
    const inner = [
      rect(box, { tone: 'card', radius: 12, planned: isPlanned(pool) }),
      tile(scene.iconOf(pool), { x: x + PAD, y: y + 13 }, 36),
      textLines({ x: x + TEXT, y: y + 29 }, lines, LINE, fonts.card),
      text({ x: x + TEXT, y: y + headHeight - 16 }, facts, { ...fonts.fact, tone: 'muted' }),
      bar(rail, {
        parts: claims.map(({ size }) => inGib(size)),
        whole: inGib(whole),
        isOver: free.mebibytes < 0,
      }),
      ...rows.flatMap((row, index) =>
        row.map((placed) =>
          partLabel(scene, pool, placed, { x: x + left, y: top + 31 + index * ROW }),
        ),
      ),
      text(right, freeText, { ...fonts.strong, anchor: 'end' }),
    ];
    return standsFor(shown(scene, pool), inner.join(''));
  };
  return card(width, height, draw, pool);
}

// --- internal ---

const PAD = 14;
const HEAD = 250;
const TEXT = 62;
const LINE = 16;
const ROW = 21;
const MOST_LABELS = 11;

const freeWords = (mebibytes: number): string =>
  mebibytes >= 0
    ? `${about({ mebibytes })} free`
    : `${about({ mebibytes: -mebibytes })} more than there is`;

/** What names a part of the bar, or several that are not named one by one. */
interface Label {
  readonly claims: readonly Claim[];
  readonly words: string;
}

function labelsOf(claims: readonly Claim[]): readonly Label[] {
  const named = claims.length <= MOST_LABELS + 1 ? claims : claims.slice(0, MOST_LABELS);
  const rest = claims.slice(named.length);
  const labels = named.map((claim) => ({
    claims: [claim],
    words: `${claim.name} ${about(claim.size)}`,
  }));
  if (rest.length === 0) return labels;
  return [...labels, { claims: rest, words: `and ${rest.length} more` }];
}

interface PlacedLabel {
  readonly label: Label;
  readonly tone: (typeof partTones)[number];
  readonly left: number;
}

/** Labels in rows, each beside the colour of its part. */
function rowsOf(labels: readonly Label[], width: number): readonly (readonly PlacedLabel[])[] {
  const rows: PlacedLabel[][] = [];
  let left = 0;
  for (const [index, label] of labels.entries()) {
    const wide = 20 + widthOf(label.words, fonts.fact) + 16;
    const last = rows.at(-1);
    const fits = last !== undefined && left + wide <= width;
    if (!fits) left = 0;
    const tone = partTones[index % partTones.length] ?? 'part-0';
    const placed = { label, tone, left };
    if (fits) last.push(placed);
    else rows.push([placed]);
    left += wide;
  }
  return rows;
}

function partLabel(scene: Scene, pool: StoragePool, placed: PlacedLabel, at: Point): string {
  const { label, tone, left } = placed;
  const { claims, words } = label;
  const box = { x: at.x + left, y: at.y - 9, width: 11, height: 11 };
  const svg =
    rect(box, { tone, radius: 3 }) +
    text({ x: box.x + 17, y: at.y }, words, { ...fonts.fact, tone: 'muted' });
  const owners = new Set<Subject>(claims.map(({ owner }) => owner));
  const disks = relationsTo(scene, pool, 'disk').filter(({ from }) => owners.has(from));
  return tells(disks, claims.map(({ name }) => name).join(', '), svg);
}
