import type { Entrance, Service } from '../../../model/index.ts';
import { lineIcon } from '../icons/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { card, mark, rect, standsFor, tells, text, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Point } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';
import { backupMarks, backupRelations } from './backup.ts';
import { entrancesOf, factsOf, isPlanned, shown, signInIcon } from './facts.ts';
import { fonts } from './fonts.ts';

/** A service as a tile: icon, name, public name or what it does, and who may come in. */
export function serviceTile(scene: Scene, service: Service, width: number): Block {
  const entrance = doorOf(scene, service);
  const marks = entrance ? (entrance.tunnel ? 1 : 2) : 0;
  const lines = nameLines(service.name, fonts.line, width - TEXT - 10 - marks * STEP);
  const height = 48 + (lines.length - 1) * 15;
  const about = (service.description ?? '').replace(/\.$/, '');
  const duty = factsOf(scene, service)[0] ?? '';
  const says = entrance
    ? [entrance.name, entrance.exposure.hostname]
    : [about, duty].filter(Boolean);
  const words = firstFit(says, fonts.fact, width - TEXT - 10);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const second = { x: x + TEXT, y: y + height - 12 };
    const inner = [
      rect(box, { tone: 'card', radius: 9, planned: isPlanned(service) }),
      tile(scene.iconOf(service), { x: x + 8, y: y + 9 }, 30),
      textLines({ x: x + TEXT, y: y + 20 }, lines, 15, fonts.line),
      text(second, words, { ...fonts.fact, tone: 'muted' }),
      marksOf(scene, service, box),
    ];
    return standsFor(shown(scene, service), inner.join(''));
  };
  return card(width, height, draw, service);
}

// --- internal ---

const TEXT = 46;
const MARK = 13;
/** From one mark to the next. */
const STEP = 17;

/** The name under which it is reached, if it has one of its own. */
const doorOf = (scene: Scene, service: Service): Entrance | undefined =>
  entrancesOf(scene, service).find(({ owner }) => owner === service);

/** In the upper right corner: lock or globe, a house if only the house gets in, a shield. */
function marksOf(scene: Scene, service: Service, { x, y, width }: Box): string {
  const door = doorOf(scene, service);
  const right = x + width - 8 - MARK;
  const place = (index: number): Point => ({ x: right - index * STEP, y: y + 8 });
  const marks = [
    ...backupMarks(backupRelations(scene, service), MARK),
    ...(door ? [doorAt(scene, service, door)] : []),
    ...(door && !door.tunnel ? [houseAt] : []),
  ];
  return marks.map((draw, index) => draw(place(index))).join('');
}

const houseAt = (at: Point): string => mark(lineIcon('house'), at, MARK);

const doorAt = (scene: Scene, service: Service, door: Entrance) => (at: Point) => {
  const who = door.exposure.auth === 'none' ? 'open to everybody' : 'behind sign-in';
  const answered = relationsTo(scene, service, 'answers');
  return tells(answered, `${door.name}: ${who}`, mark(signInIcon(door), at, MARK));
};
