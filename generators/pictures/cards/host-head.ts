import type { Host } from '../../../model/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { hit, bar, card, mark, standsFor, tells, text, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Point } from '../svg/index.ts';
import { firstFit, nameLines, widthOf } from '../text/index.ts';
import { amountsOf } from './capacity.ts';
import type { Amount } from './capacity.ts';
import { dotsWidth, networkDots } from './dots.ts';
import { entrancesOf, factsOf, shown, signInIcon } from './facts.ts';
import { fonts } from './fonts.ts';

/** Name, management page, networks and capacity of a host: the upper part of its card. */
export function hostHead(scene: Scene, host: Host, width: number): Block {
  const lines = nameLines(host.name, fonts.card, width - TEXT - PAD);
  const head = 58 + (lines.length - 1) * LINE;
  const amounts = amountsOf(scene, host);
  const height = head + amounts.length * BAR + 8;
  const withBars = amounts.filter(({ whole }) => whole > 0);
  const saysWidth = Math.max(0, ...withBars.map(({ says }) => widthOf(says, fonts.fact)));
  const draw = (box: Box): string => {
    const { x, y } = box;
    const second = y + head - 12;
    const parts = [
      hit(box),
      tile(scene.iconOf(host), { x: x + PAD, y: y + 12 }, 34),
      textLines({ x: x + TEXT, y: y + 27 }, lines, LINE, fonts.card),
      secondLine(scene, host, { x: x + TEXT, y: second }, width - TEXT - PAD),
      networkDots(scene, host, { x: x + width - PAD, y: second - 4 }),
      ...amounts.map((amount, index) =>
        amountLine(amount, { ...box, y: y + head + index * BAR }, saysWidth),
      ),
    ];
    const says = amounts.map((amount) => `${amount.label} ${amount.says}`);
    return standsFor(shown(scene, host, says), parts.join(''));
  };
  return card(width, height, draw);
}

// --- internal ---

const PAD = 12;
/** Where the name begins: behind the icon. */
const TEXT = 55;
const LINE = 16;
/** From one bar to the next. */
const BAR = 20;

/** The name of its management page and who may see it, or else what it is. */
function secondLine(scene: Scene, host: Host, at: Point, width: number): string {
  const room = width - dotsWidth(scene, host);
  const [page, ...others] = entrancesOf(scene, host);
  const words = { ...fonts.fact, tone: 'muted' } as const;
  if (!page) return text(at, firstFit(factsOf(scene, host).slice(0, 1), fonts.fact, room), words);
  const more = others.length > 0 ? ` +${others.length}` : '';
  const says = [`${page.name}${more}`, `${page.exposure.hostname}${more}`];
  const svg =
    mark(signInIcon(page), { x: at.x, y: at.y - 10.5 }, 12) +
    text({ x: at.x + 16, y: at.y }, firstFit(says, fonts.fact, room - 16), words);
  return tells(relationsTo(scene, host, 'manages'), `managed at ${page.name}`, svg);
}

/** @example 'CPU ━━━─── 14 / 16' */
function amountLine(amount: Amount, { x, y, width }: Box, saysWidth: number): string {
  const { label, used, whole, says, isOver } = amount;
  const right = x + width - PAD;
  const words = firstFit([says, says.replace(/^.* → /, '')], fonts.fact, width - 2 * PAD - 44);
  const left = x + PAD + 42;
  const rail = { x: left, y: y + 5, width: right - saysWidth - 12 - left, height: 7 };
  return [
    text({ x: x + PAD, y: y + 12 }, label, { ...fonts.strong, tone: 'muted' }),
    whole > 0 && rail.width > 12 ? bar(rail, { parts: used, whole, isOver }) : '',
    text({ x: right, y: y + 12 }, words, { ...fonts.fact, tone: 'muted', anchor: 'end' }),
  ].join('');
}
