import { inGib } from '../../../model/index.ts';
import type { CloudVm, Guest } from '../../../model/index.ts';
import { about, disksOf, factsOf, fonts, isPlanned, shown } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { bar, card, rect, standsFor, text, textLines, tile } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { cut, nameLines } from '../text/index.ts';
import { section } from './section.ts';

/** What a guest runs on, and its share of it. */
export function runsOn(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  if (guest.kind === 'cloud-vm')
    return section('Runs in', placeCard(scene, guest.location, [], width));
  const { host } = guest;
  const disks = disksOf(scene, guest);
  const shares: Share[] = [
    { label: 'CPU', used: guest.cores, whole: host.cores, says: `${guest.cores} of ${host.cores}` },
    {
      label: 'RAM',
      used: inGib(guest.memory),
      whole: inGib(host.memory),
      says: `${about(guest.memory)} of ${about(host.memory)}`,
    },
    ...disks.map(({ pool, size }) => ({
      label: pool.name,
      used: inGib(size),
      whole: inGib(pool.capacity),
      says: `${about(size)} of ${about(pool.capacity)}`,
    })),
  ];
  return section('Runs on', placeCard(scene, host, shares, width));
}

// --- internal ---

interface Share {
  readonly label: string;
  readonly used: number;
  readonly whole: number;
  readonly says: string;
}

function placeCard(
  scene: Scene,
  place: Guest['host'] | CloudVm['location'],
  shares: readonly Share[],
  width: number,
): Block {
  const lines = nameLines(place.name, fonts.card, width - 70);
  const head = 44 + lines.length * 16;
  const height = head + shares.length * SHARE + (shares.length > 0 ? 8 : 0);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const facts = cut(factsOf(scene, place).join(' · '), fonts.fact, width - 70);
    const inner = [
      rect(box, { tone: 'card', radius: 12, planned: isPlanned(place) }),
      tile(scene.iconOf(place), { x: x + 12, y: y + 13 }, 34),
      textLines({ x: x + 57, y: y + 27 }, lines, 16, fonts.card),
      text({ x: x + 57, y: y + 28 + lines.length * 16 }, facts, { ...fonts.fact, tone: 'muted' }),
      ...shares.map((share, index) => shareLine(share, { ...box, y: y + head + index * SHARE })),
    ];
    return standsFor(shown(scene, place), inner.join(''));
  };
  return card(width, height, draw, place);
}

const SHARE = 24;

function shareLine({ label, used, whole, says }: Share, { x, y, width }: Box): string {
  const labels = Math.min(130, width * 0.34);
  const rail = { x: x + 12 + labels, y: y + 4, width: width - labels - 24 - 112, height: 8 };
  return [
    text({ x: x + 12, y: y + 12 }, cut(label, fonts.fact, labels - 8), {
      ...fonts.fact,
      tone: 'muted',
    }),
    bar(rail, { parts: [used], whole }),
    text({ x: x + width - 12, y: y + 12 }, says, { ...fonts.fact, anchor: 'end' }),
  ].join('');
}
