import type { Host } from '../../../model/index.ts';
import {
  amountsOf,
  entrancesOf,
  factsOf,
  fonts,
  isPlanned,
  shown,
  signInIcon,
} from '../cards/index.ts';
import type { Amount } from '../cards/index.ts';
import { relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { bar, card, mark, rect, standsFor, tells, text, textLines, tile } from '../svg/index.ts';
import type { Block, Box, Point } from '../svg/index.ts';
import { firstFit, nameLines, widthOf, wrapped } from '../text/index.ts';

/** The name of a host with its management page, and what it has beside what is given away. */
export function hostBanner(scene: Scene, host: Host, width: number): Block {
  const isWide = width >= 640;
  const left = isWide ? Math.round(width * 0.42) : width;
  const amounts = amountsOf(scene, host);
  const lines = nameLines(host.name, fonts.title, left - TEXT - PAD);
  const about = wrapped(aboutOf(scene, host), fonts.remark, left - TEXT - PAD, 2);
  const pages = entrancesOf(scene, host);
  const head = 26 + lines.length * 27 + about.length * 18 + pages.length * 20;
  const bars = amounts.length * BAR + 12;
  const height = isWide ? Math.max(head, bars + 18, 96) : Math.max(head, 92) + bars;
  const draw = (box: Box): string => {
    const { x, y } = box;
    const below = y + 19 + lines.length * 27;
    const pageTop = below + about.length * 18;
    const barBox = isWide
      ? { x: x + left, y: y + (height - bars) / 2 + 4, width: width - left - PAD, height: BAR }
      : { x: x + PAD, y: y + Math.max(head, 92), width: width - 2 * PAD, height: BAR };
    const inner = [
      rect(box, { tone: 'card', radius: 14, planned: isPlanned(host) }),
      tile(scene.iconOf(host), { x: x + PAD, y: y + 18 }, 52),
      textLines({ x: x + TEXT, y: y + 37 }, lines, 27, fonts.title),
      textLines({ x: x + TEXT, y: below + 8 }, about, 18, { ...fonts.remark, tone: 'muted' }),
      ...pages.map((page, index) =>
        pageLine(
          scene,
          host,
          page,
          { x: x + TEXT, y: pageTop + 12 + index * 20 },
          left - TEXT - PAD,
        ),
      ),
      ...barLines(amounts, barBox),
    ];
    const says = amounts.map(({ label, says: words }) => `${label} ${words}`);
    return standsFor(shown(scene, host, says), inner.join(''));
  };
  return card(width, height, draw, host);
}

// --- internal ---

const PAD = 18;
const TEXT = 84;
const BAR = 27;

/** @example 'Proxmox · asgard · Control plane and identity' */
function aboutOf(scene: Scene, host: Host): string {
  const [platform = ''] = factsOf(scene, host);
  const state = host.status === 'active' ? [] : [host.status];
  const what = host.description?.replace(/\.$/, '') ?? '';
  return [platform, host.location.name, ...state, what].filter((word) => word !== '').join(' · ');
}

type Page = ReturnType<typeof entrancesOf>[number];

function pageLine(scene: Scene, host: Host, page: Page, at: Point, room: number): string {
  const says = firstFit([page.name, page.exposure.hostname], fonts.remark, room - 20);
  const relations = relationsTo(scene, host, 'manages').filter(({ from }) => from === page.via);
  const svg =
    mark(signInIcon(page), { x: at.x, y: at.y - 11.5 }, 14) +
    text({ x: at.x + 20, y: at.y }, says, { ...fonts.remark, tone: 'muted' });
  return tells(relations, `managed at ${page.name}`, svg);
}

/** A bar for each amount: what is given away of what there is, and what is free. */
function barLines(amounts: readonly Amount[], { x, y, width }: Box): readonly string[] {
  const labels = Math.max(0, ...amounts.map(({ label }) => widthOf(label, fonts.strong))) + 14;
  const frees = Math.max(0, ...amounts.map(({ free }) => widthOf(free, fonts.fact))) + 16;
  const withBars = amounts.filter(({ whole }) => whole > 0);
  const says = Math.max(0, ...withBars.map((amount) => widthOf(amount.says, fonts.fact))) + 14;
  const rail = width - labels - frees - says;
  return amounts.map(({ label, used, whole, says: words, free, isOver }, index) => {
    const base = y + index * BAR + 14;
    const right = x + width;
    const hasBar = whole > 0 && rail > 30;
    const box = { x: x + labels, y: base - 9, width: rail, height: 10 };
    const room = hasBar ? says : width - labels - frees;
    return [
      text({ x, y: base }, label, { ...fonts.strong, tone: 'muted' }),
      hasBar ? bar(box, { parts: used, whole, isOver }) : '',
      text({ x: right - frees, y: base }, firstFit([words], fonts.fact, room), {
        ...fonts.fact,
        anchor: 'end',
      }),
      text({ x: right, y: base }, free, { ...fonts.fact, tone: 'muted', anchor: 'end' }),
    ].join('');
  });
}
