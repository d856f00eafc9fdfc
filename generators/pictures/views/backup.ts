import { backupJobsOf, guestsOn, isLive } from '../../../model/index.ts';
import type { Backup, Entity } from '../../../model/index.ts';
import {
  chips,
  counted,
  factsOf,
  fonts,
  heading,
  jobIcon,
  jobState,
  shown,
  subheading,
} from '../cards/index.ts';
import { PHONE, innerWidth } from '../page-width.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import {
  card,
  grid,
  mark,
  rect,
  stack,
  standsFor,
  tells,
  text,
  textLines,
  tile,
} from '../svg/index.ts';
import type { Block, Box, Picture } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';
import { pictureOf } from './picture-of.ts';

/** Where copies lie, of what, how often they are made; and what nobody copies. */
export function backup(scene: Scene, width: number): Picture {
  const { lab } = scene;
  const inner = innerWidth(width);
  const targets = [...new Set(lab.backups.map(({ target }) => target))];
  const facts = [lab.name, counted('backup', lab.backups.length)];
  return pictureOf(
    {
      view: 'backup',
      title: `Backups of ${lab.name}`,
      description: 'What is backed up where and how often, and what has no backup of its own.',
    },
    width,
    [
      heading({ title: 'Backups', facts }, inner),
      ...targets.map((target) => targetBlock(scene, target, inner)),
      withoutCopy(scene, inner),
    ],
  );
}

// --- internal ---

function targetBlock(scene: Scene, target: Backup['target'], width: number): Block {
  const jobs = scene.lab.backups.filter((job) => job.target === target);
  const columns = width < PHONE ? 1 : 3;
  const each = (width - (columns - 1) * 12) / columns;
  const where = target.kind === 'bucket' ? target.location.name : target.kind;
  const facts = [...factsOf(scene, target), `in ${where}`];
  const title = targetTitle(scene, target, facts, width);
  return stack(
    [
      title,
      grid(
        jobs.map((job) => jobCard(scene, job, each)),
        columns,
        12,
      ),
    ],
    12,
  );
}

function targetTitle(scene: Scene, target: Entity, facts: readonly string[], width: number): Block {
  const title = subheading({ title: target.name, icon: scene.iconOf(target), facts }, width);
  return {
    ...title,
    draw: (x, y) => {
      const { marks, places } = title.draw(x, y);
      const linked = marks.map(({ layer, svg }) => ({
        layer,
        svg: standsFor(shown(scene, target), svg),
      }));
      return { marks: linked, places };
    },
  };
}

/** What is copied, how often, and for how long copies are kept. */
function jobCard(scene: Scene, job: Backup, width: number): Block {
  const { source, frequency, keepDays } = job;
  const room = width - 62;
  const lines = nameLines(source.name, fonts.line, room);
  const height = 38 + lines.length * 16 + 16;
  const kept = `${frequency}, kept ${keepDays} days`;
  const state = jobState(scene, job)
    .map((words) => `, ${words}`)
    .join('');
  const relations = relationsTo(scene, job.target, 'backs-up').filter(
    ({ from }) => from === source,
  );
  const [kind = ''] = factsOf(scene, source);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const base = y + 24 + lines.length * 16;
    const muted = { ...fonts.fact, tone: 'muted' } as const;
    const schedule =
      mark(jobIcon(scene, job), { x: x + 52, y: base + 4.5 }, 14) +
      text(
        { x: x + 72, y: base + 16 },
        firstFit([kept + state, kept, frequency], fonts.fact, room - 20),
        muted,
      );
    const inner = [
      rect(box, { tone: 'card', radius: 11, planned: state !== '' }),
      tile(scene.iconOf(source), { x: x + 11, y: y + (height - 32) / 2 }, 32),
      textLines({ x: x + 52, y: y + 25 }, lines, 16, fonts.line),
      text({ x: x + 52, y: base - 0.5 }, kind, muted),
      tells(relations, `${source.name}: ${kept}`, schedule),
    ];
    return standsFor(shown(scene, source), inner.join(''));
  };
  return card(width, height, draw, source);
}

/** Live guests that no job is meant to copy, neither by themselves nor with their cluster. */
function withoutCopy(scene: Scene, width: number): Block {
  const { lab } = scene;
  const guests = lab.hosts
    .flatMap((host) => guestsOn(lab, host))
    .filter((guest) => isLive(guest) && backupJobsOf(lab, guest).length === 0);
  if (guests.length === 0) return stack([], 0);
  const shownGuests = guests.slice(0, MOST);
  const more = guests.length - shownGuests.length;
  const facts = ['nothing copies them', ...(more > 0 ? [`and ${more} more`] : [])];
  const title = subheading({ title: 'Without a backup', facts }, width);
  const items = shownGuests.map((guest) => ({
    icon: scene.iconOf(guest),
    words: guest.name,
    wrap: (svg: string) => standsFor(shown(scene, guest), svg),
  }));
  return stack([title, chips(items, width)], 12);
}

const MOST = 40;
