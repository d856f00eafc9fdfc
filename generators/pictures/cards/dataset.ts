import { inGib, showSize } from '../../../model/index.ts';
import type { Dataset } from '../../../model/index.ts';
import type { Relation } from '../../diagrams/index.ts';
import { lineIcon } from '../icons/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { card, mark, rect, standsFor, tells, text, textLines } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';
import { isPlanned, shown } from './facts.ts';
import { fonts } from './fonts.ts';

/** A dataset that others use: how it is shared, how large it may grow, how many use it. */
export function datasetLine(scene: Scene, dataset: Dataset, width: number): Block {
  const lines = nameLines(dataset.name, fonts.line, width - TEXT - 9);
  const height = 38 + (lines.length - 1) * 15;
  const users = (['mounts', 'disk', 'backs-up'] as const).flatMap((kind) =>
    relationsTo(scene, dataset, kind),
  );
  const facts = factsOf(dataset, users.length);
  const says = firstFit(
    [facts.join(' · '), facts.slice(0, 2).join(' · ')],
    fonts.fact,
    width - TEXT - 9,
  );
  const draw = (box: Box): string => {
    const { x, y } = box;
    const place = { x: x + TEXT, y: y + height - 8 };
    const inner = [
      rect(box, { tone: 'sub', radius: 8, planned: isPlanned(dataset) }),
      mark(lineIcon('folder'), { x: x + 10, y: y + 11 }, 16),
      textLines({ x: x + TEXT, y: y + 16 }, lines, 15, fonts.line),
      tells(users, namesOf(users), text(place, says, { ...fonts.fact, tone: 'muted' })),
    ];
    return standsFor(shown(scene, dataset), inner.join(''));
  };
  return card(width, height, draw, dataset);
}

// --- internal ---

const TEXT = 34;

const factsOf = ({ share, quota }: Dataset, users: number): readonly string[] => [
  share === 'none' ? 'local' : share.toUpperCase(),
  quota && inGib(quota) > 0 ? showSize(quota) : 'no quota',
  `${users} ${users === 1 ? 'client' : 'clients'}`,
];

const namesOf = (users: readonly Relation[]): string =>
  users.length === 0
    ? 'used by nobody yet'
    : `used by ${users.map(({ from }) => from.name).join(', ')}`;
