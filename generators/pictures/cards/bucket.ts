import { isMade } from '../../../model/index.ts';
import type { Bucket, Backup } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import {
  card,
  mark,
  rect,
  standsFor,
  tells,
  text,
  textLines,
  textWithin,
  tile,
} from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { nameLines, widthOf } from '../text/index.ts';
import { jobIcon, jobState } from './backup.ts';
import { factsOf, isPlanned, shown } from './facts.ts';
import { fonts } from './fonts.ts';

/** A bucket with the list of what is copied into it, and how often. */
export function bucketCard(scene: Scene, bucket: Bucket, width: number): Block {
  const lines = nameLines(bucket.name, fonts.line, width - TEXT - 10);
  const jobs = jobsOf(scene, bucket);
  const listed = jobs.length <= MOST_JOBS + 1 ? jobs : jobs.slice(0, MOST_JOBS);
  const rest = jobs.slice(listed.length);
  const head = 62 + (lines.length - 1) * LINE;
  const rows = listed.length + (rest.length > 0 ? 1 : 0);
  const height = head + rows * JOB + (rows > 0 ? 6 : 0);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const top = y + head;
    const parts = [
      rect(box, { tone: 'card', radius: 10, planned: isPlanned(bucket) }),
      tile(scene.iconOf(bucket), { x: x + 10, y: y + 13 }, 34),
      textLines({ x: x + TEXT, y: y + 27 }, lines, LINE, fonts.line),
      textWithin(
        { x: x + TEXT, y: top - 17 },
        factsOf(scene, bucket).join(' · '),
        width - TEXT - 8,
        {
          ...fonts.fact,
          tone: 'muted',
        },
      ),
      ...listed.map((job, index) => jobLine(scene, job, { ...box, y: top + index * JOB })),
      rest.length > 0 ? restLine(rest, { ...box, y: top + listed.length * JOB }) : '',
    ];
    return standsFor(shown(scene, bucket, [`${jobs.length} backup jobs`]), parts.join(''));
  };
  return card(width, height, draw, bucket);
}

// --- internal ---

const TEXT = 54;
const LINE = 16;
/** From one job to the next. */
const JOB = 20;
const MOST_JOBS = 12;

interface Job {
  readonly backup: Backup;
  readonly relation: Relation;
}

/** Jobs that copy into it, live ones first, the most frequent first. */
function jobsOf(scene: Scene, bucket: Bucket): readonly Job[] {
  const relations = relationsTo(scene, bucket, 'backs-up');
  const jobs = scene.lab.backups
    .filter(({ target }) => target === bucket)
    .flatMap((backup) => {
      const relation = relations.find(({ from }) => from === backup.source);
      return relation ? [{ backup, relation }] : [];
    });
  const often = ['hourly', 'daily', 'weekly', 'monthly'];
  const rank = ({ backup }: Job): number =>
    (isMade(scene.lab, backup) ? 0 : often.length) + often.indexOf(backup.frequency);
  return jobs.toSorted((a, b) => rank(a) - rank(b));
}

function jobLine(scene: Scene, { backup, relation }: Job, { x, y, width }: Box): string {
  const { source, frequency } = backup;
  const base = y + 12;
  const room = width - 34 - 12 - widthOf(frequency, fonts.fact) - 6;
  const svg = [
    mark(jobIcon(scene, backup), { x: x + 12, y: base - 11 }, 14),
    textWithin({ x: x + 33, y: base }, source.name, room, fonts.fact),
    text({ x: x + width - 12, y: base }, frequency, {
      ...fonts.fact,
      tone: 'muted',
      anchor: 'end',
    }),
  ];
  const says = [source.name, frequency, ...jobState(scene, backup)].join(' · ');
  return tells([relation], says, svg.join(''));
}

function restLine(rest: readonly Job[], { x, y }: Box): string {
  const relations = rest.map(({ relation }) => relation);
  const names = rest.map(({ backup }) => backup.source.name).join(', ');
  const words = text({ x: x + 33, y: y + 12 }, `+ ${rest.length} more`, {
    ...fonts.fact,
    tone: 'muted',
  });
  return tells(relations, names, words);
}
