import { inGib } from '../../../model/index.ts';
import type { Guest, Host } from '../../../model/index.ts';
import {
  about,
  backupRelations,
  jobIcon,
  jobState,
  chips,
  disksOf,
  factsOf,
  fonts,
  isPlanned,
  shown,
} from '../cards/index.ts';
import type { Chip } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import {
  bar,
  card,
  named,
  rect,
  standsFor,
  tells,
  text,
  textLines,
  tile,
  together,
} from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { factsThatFit, firstFit, nameLines, widthOf } from '../text/index.ts';
import { runningOn } from './running.ts';

/** The host itself, among its guests: the networks that it is on. */
export function hostRow(scene: Scene, host: Host, width: number): Block {
  return card(width, 36, (box) => {
    const name = nameLines(host.name, fonts.line, width - 60)[0] ?? host.name;
    const room = width - 60 - widthOf(name, fonts.line);
    const words = firstFit(['the hypervisor itself', ''], fonts.fact, room);
    return [
      rect(box, { tone: 'sub', radius: 9, planned: isPlanned(host) }),
      tile(scene.iconOf(host), { x: box.x + 9, y: box.y + 7 }, 22),
      named({ x: box.x + 40, y: box.y + 22.5 }, name, fonts.line, {
        ...fonts.fact,
        tone: 'muted',
        words,
        gap: 10,
      }),
    ].join('');
  });
}

/** A guest with its services, its cluster, its backup, and its share of the host. */
export function guestRow(scene: Scene, guest: Guest, width: number, isShort: boolean): Block {
  const isWide = width >= 640;
  const nameWidth = isWide ? Math.round(width * 0.3) : width - 20;
  const sharesWidth = isWide && !isShort ? Math.min(300, Math.round(width * 0.32)) : 0;
  const items = chipsOf(scene, guest);
  const chipsWidth = isWide ? width - nameWidth - sharesWidth - 24 : width - 24;
  const tags = chips(isShort && !isWide ? [] : items, chipsWidth);
  const size = isShort ? 22 : 44;
  const text0 = isShort ? 42 : 70;
  const lines = nameLines(guest.name, isShort ? fonts.line : fonts.card, nameWidth - text0 - 4);
  const head = (isShort ? 36 : 70) + (lines.length - 1) * 17;
  const height = isWide
    ? Math.max(head, tags.height + (isShort ? 10 : 28))
    : head + (tags.height > 0 ? tags.height + 12 : 0);
  const draw = (x: number, y: number) => {
    const box = { x, y, width, height };
    const facts = factsThatFit(rowFacts(scene, guest), fonts.fact, nameWidth - text0);
    const base = isShort ? y + 22.5 : y + (isWide ? (height - lines.length * 17) / 2 + 9 : 31);
    const inner = [
      rect(box, { tone: 'card', radius: 10, planned: isPlanned(guest) }),
      tile(
        scene.iconOf(guest),
        { x: x + 12, y: isWide ? y + (height - size) / 2 : y + (head - size) / 2 },
        size,
      ),
      textLines({ x: x + text0, y: base }, lines, 17, isShort ? fonts.line : fonts.card),
      isShort
        ? ''
        : text({ x: x + text0, y: base + lines.length * 17 + 2 }, facts, {
            ...fonts.fact,
            tone: 'muted',
          }),
      sharesWidth > 0
        ? sharesOf(scene, guest, {
            x: x + width - sharesWidth,
            y: y + (height - 66) / 2,
            width: sharesWidth - 14,
            height: 66,
          })
        : '',
    ];
    const tagTop = isWide ? y + (height - tags.height) / 2 : y + head;
    const own = { layer: 'card' as const, svg: standsFor(shown(scene, guest), inner.join('')) };
    const chipMarks = tags.draw(x + (isWide ? nameWidth + 8 : 12), tagTop);
    return together({ marks: [own], places: [[guest, box]] }, chipMarks);
  };
  return { width, height, draw };
}

// --- internal ---

/** @example ['VM', 'id 1112', 'starts third'] */
function rowFacts(scene: Scene, guest: Guest): readonly string[] {
  const [kind = ''] = factsOf(scene, guest);
  const order = guest.startup?.order;
  return [kind, `id ${guest.vmId}`, ...(order === undefined ? [] : [`starts as no. ${order}`])];
}

function chipsOf(scene: Scene, guest: Guest): readonly Chip[] {
  const jobs = scene.lab.backups.filter(({ source }) => source === guest);
  const copies = jobs.map((job): Chip => ({
    icon: jobIcon(scene, job),
    words: [job.frequency, ...jobState(scene, job)].join(', '),
    wrap: (svg) =>
      tells(backupRelations(scene, guest), `backed up ${job.frequency} to ${job.target.name}`, svg),
  }));
  return [...runningOn(scene, guest), ...copies];
}

/** Its share of what the host has, in three bars. */
function sharesOf(scene: Scene, guest: Guest, { x, y, width }: Box): string {
  const { host } = guest;
  const disks = disksOf(scene, guest);
  const space = disks.reduce((sum, { size }) => sum + inGib(size), 0);
  const pools = new Set(disks.map(({ pool }) => pool));
  const whole = [...pools].reduce((sum, pool) => sum + inGib(pool.capacity), 0);
  const rows = [
    { label: 'CPU', used: guest.cores, whole: host.cores, says: `${guest.cores} of ${host.cores}` },
    {
      label: 'RAM',
      used: inGib(guest.memory),
      whole: inGib(host.memory),
      says: about(guest.memory),
    },
    { label: 'Disk', used: space, whole, says: about({ mebibytes: space * 1024 }) },
  ];
  return rows
    .map(({ label, used, whole: all, says }, index) => {
      const base = y + 16 + index * 22;
      const rail = { x: x + 40, y: base - 8, width: width - 40 - 68, height: 8 };
      return [
        text({ x, y: base }, label, { ...fonts.fact, tone: 'muted' }),
        bar(rail, { parts: [used], whole: all }),
        text({ x: x + width, y: base }, says, { ...fonts.fact, tone: 'muted', anchor: 'end' }),
      ].join('');
    })
    .join('');
}
