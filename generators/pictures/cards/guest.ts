import { servicesOn } from '../../../model/index.ts';
import type { CloudVm, Guest } from '../../../model/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { card, mark, rect, standsFor, tells, text, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Point } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';
import { dotsWidth, networkDots } from './dots.ts';
import { backupMarks, backupRelations } from './backup.ts';
import { entrancesOf, isPlanned, shorterFacts, shown, signInIcon } from './facts.ts';
import { fonts } from './fonts.ts';

type Machine = Guest | CloudVm;

/** A guest as a card: icon, name, size, networks, backup; its only service behind the icon. */
export function guestCard(scene: Scene, guest: Machine, width: number): Block {
  const badges = badgesWidth(scene, guest);
  const room = width - TEXT - PAD - badges;
  const lines = nameLines(guest.name, fonts.card, room);
  const height = 52 + (lines.length - 1) * LINE;
  const factRoom = width - TEXT - PAD - dotsWidth(scene, guest);
  const facts = firstFit(shorterFacts(scene, guest), fonts.fact, factRoom);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const bottom = y + height;
    const inner = [
      rect(box, { tone: 'sub', radius: 9, planned: isPlanned(guest) }),
      textLines({ x: x + TEXT, y: y + 22 }, lines, LINE, fonts.card),
      text({ x: x + TEXT, y: bottom - 13 }, facts, { ...fonts.fact, tone: 'muted' }),
      networkDots(scene, guest, { x: x + width - 7, y: bottom - 17 }),
      badgesOf(scene, guest, { ...box, y: y + 8 }),
    ];
    const [only, ...others] = servicesOn(scene.lab, guest);
    const icon = tile(scene.iconOf(guest), { x: x + 8, y: y + 11 }, 30);
    if (!only || others.length > 0) return link(scene, guest, [...inner, icon].join(''));
    return link(scene, guest, inner.join('')) + standsFor(shown(scene, only), icon);
  };
  return card(width, height, draw, guest);
}

/** A guest as a line: icon, name, networks, backup. */
export function guestLine(scene: Scene, guest: Machine, width: number): Block {
  const marks = marksOf(scene, guest);
  const marksWidth = marks.length * STEP;
  const room = width - 34 - PAD - dotsWidth(scene, guest) - marksWidth;
  const lines = nameLines(guest.name, fonts.line, room);
  const height = 30 + (lines.length - 1) * 15;
  const draw = (box: Box): string => {
    const { x, y } = box;
    const middle = y + 15;
    const inner = [
      rect(box, { tone: 'sub', radius: 8, planned: isPlanned(guest) }),
      tile(scene.iconOf(guest), { x: x + 5, y: y + 5 }, 20),
      textLines({ x: x + 33, y: y + 19.5 }, lines, 15, fonts.line),
      networkDots(scene, guest, { x: x + width - 6 - marksWidth, y: middle }),
      ...marks.map((draw, index) => draw({ x: x + width - 20 - index * STEP, y: middle - 7 })),
    ];
    return link(scene, guest, inner.join(''));
  };
  return card(width, height, draw, guest);
}

// --- internal ---

/** Where the name begins: behind the icon. */
const TEXT = 46;
const PAD = 9;
/** From one line of a name to the next. */
const LINE = 16;
const MARK = 14;
/** From one mark to the next. */
const STEP = 18;
const TAG = 26;

const link = (scene: Scene, guest: Machine, svg: string): string => {
  const services = servicesOn(scene.lab, guest).map(({ name }) => name);
  return standsFor(shown(scene, guest, services), svg);
};

const badgesWidth = (scene: Scene, guest: Machine): number =>
  (guest.kind === 'lxc' ? TAG : 0) + marksOf(scene, guest).length * STEP;

/** In the upper right corner: what kind of guest it is if it is no VM, shield, lock or globe. */
function badgesOf(scene: Scene, guest: Machine, { x, y, width }: Box): string {
  const right = x + width - 7;
  const marks = marksOf(scene, guest);
  const drawn = marks.map((draw, index) => draw({ x: right - MARK - index * STEP, y })).join('');
  if (guest.kind !== 'lxc') return drawn;
  const at = { x: right - marks.length * STEP, y: y + 11.5 };
  return drawn + text(at, 'LXC', { ...fonts.fact, tone: 'muted', anchor: 'end' });
}

type Draw = (at: Point) => string;

/** A shield if it has a backup, a lock or a globe if something on it has a public name. */
const marksOf = (scene: Scene, guest: Machine): readonly Draw[] => [
  ...backupMarks(backupRelations(scene, guest), MARK),
  ...doorOf(scene, guest),
];

function doorOf(scene: Scene, guest: Machine): readonly Draw[] {
  const services = servicesOn(scene.lab, guest);
  const doors = services.flatMap((service) => entrancesOf(scene, service));
  const [first] = doors;
  if (!first) return [];
  const answered = services.flatMap((service) => relationsTo(scene, service, 'answers'));
  const names = doors.map(({ name }) => name).join(', ');
  return [(at) => tells(answered, names, mark(signInIcon(first), at, MARK))];
}
