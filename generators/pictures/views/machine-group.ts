import type { Entity, Guest, Host } from '../../../model/index.ts';
import {
  factsOf,
  foldGuests,
  fonts,
  isPlanned,
  labelOfFolded,
  shown,
  standsForFolded,
} from '../cards/index.ts';
import type { Chip } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { hit, rect, standsFor, text, textLines, tile } from '../svg/index.ts';
import type { Box } from '../svg/index.ts';
import { nameLines, widthOf } from '../text/index.ts';
import { attachedTo, attachedToFolded } from './attached.ts';
import type { Attachment } from './lanes.ts';
import { runningOn } from './running.ts';

/** A host and its guests as rows, for a picture of networks. */
export interface MachineGroup {
  readonly planned: boolean;
  readonly rows: readonly MachineRow[];
}

export interface MachineRow {
  readonly name: string;
  readonly attached: readonly Attachment[];
  readonly height: (width: number) => number;
  readonly draw: (box: Box) => string;
  /** What it is there for. */
  readonly running: readonly Chip[];
}

/** A host and so many of its guests; what stands for the others keeps their networks. */
export function machineGroup(scene: Scene, host: Host, most: number): MachineGroup {
  const { drawn, folded } = foldGuests(scene, host, most);
  const more: MachineRow[] = folded
    ? [
        {
          name: `${folded.count} more guests of ${host.name}`,
          attached: attachedToFolded(scene, folded),
          height: () => ROW,
          draw: (box) => standsForFolded(folded, [], moreRow(labelOfFolded(folded), box)),
          running: [],
        },
      ]
    : [];
  const guests = drawn.map((guest) => guestRow(scene, guest));
  const own = { ...machineRow(scene, host, true), running: [] };
  return { planned: isPlanned(host), rows: [own, ...guests, ...more] };
}

// --- internal ---

const ROW = 34;
const LINE = 16;

const guestRow = (scene: Scene, guest: Guest): MachineRow => ({
  ...machineRow(scene, guest, false),
  running: runningOn(scene, guest),
});

function machineRow(scene: Scene, machine: Entity, isHost: boolean): Omit<MachineRow, 'running'> {
  const font = isHost ? fonts.card : fonts.line;
  const [kind = ''] = isHost ? [] : factsOf(scene, machine);
  const kindWidth = kind === '' ? 0 : widthOf(kind, fonts.fact) + 10;
  const linesIn = (width: number) => nameLines(machine.name, font, width - 40 - kindWidth);
  const draw = (box: Box): string => {
    const { x, y, width } = box;
    const muted = { ...fonts.fact, tone: 'muted', anchor: 'end' } as const;
    const [size, top] = isHost ? [26, 4] : [20, 7];
    const inner = [
      isHost ? hit(box) : rect(box, { tone: 'sub', radius: 8, planned: isPlanned(machine) }),
      tile(scene.iconOf(machine), { x: x + (isHost ? 0 : 6), y: y + top }, size),
      textLines({ x: x + 34, y: y + 21.5 }, linesIn(width), LINE, font),
      kind === '' ? '' : text({ x: x + width - 8, y: y + 21.5 }, kind, muted),
    ];
    return standsFor(shown(scene, machine), inner.join(''));
  };
  const height = (width: number): number => ROW + (linesIn(width).length - 1) * LINE;
  return { name: machine.name, attached: attachedTo(scene, machine), height, draw };
}

const moreRow = (label: string, box: Box): string =>
  rect(box, { tone: 'sub', radius: 8 }) +
  text({ x: box.x + 12, y: box.y + 21.5 }, label, { ...fonts.remark, tone: 'muted' });
