import { guestsOn } from '../../../model/index.ts';
import type { Host, Vlan } from '../../../model/index.ts';
import { dot, foldGuests, fonts, moreLine, shown } from '../cards/index.ts';
import { PHONE } from '../page-width.ts';
import type { Scene } from '../scene.ts';
import { named, number, stack, standsFor } from '../svg/index.ts';
import type { Block, Mark } from '../svg/index.ts';
import { cut, firstFit, widthOf } from '../text/index.ts';
import { attachedTo, attachedToFolded } from './attached.ts';
import { guestRow, hostRow } from './guest-row.ts';
import { laneMarks } from './lanes.ts';
import type { Attachment, LaneAt, Stop } from './lanes.ts';

/**
 * The guests of a host as rows with all that is known of them; networks run down on their left.
 * Above twelve, rows are short; above forty, the rest is a number.
 */
export function hostLanes(scene: Scene, host: Host, width: number): Block {
  const guests = guestsOn(scene.lab, host);
  const isShort = guests.length > MOST_FULL;
  const { drawn, folded } = foldGuests(
    scene,
    host,
    guests.length > MOST_SHORT + 1 ? MOST_SHORT : MOST_SHORT + 1,
  );
  const rows: Row[] = [
    {
      name: host.name,
      attached: attachedTo(scene, host),
      block: (wide) => hostRow(scene, host, wide),
    },
    ...drawn.map((guest) => ({
      name: guest.name,
      attached: attachedTo(scene, guest),
      block: (wide: number) => guestRow(scene, guest, wide, isShort),
    })),
    ...(folded
      ? [
          {
            name: `${folded.count} more guests`,
            attached: attachedToFolded(scene, folded),
            block: (wide: number) => moreLine(scene, folded, wide),
          },
        ]
      : []),
  ];
  return laneRows(scene, rows, width);
}

// --- internal ---

/** Most guests whose rows say everything. */
const MOST_FULL = 12;
const MOST_SHORT = 60;

interface Row {
  readonly name: string;
  readonly attached: readonly Attachment[];
  readonly block: (width: number) => Block;
}

/** From one name of a network to the next. */
const NAME = 26;
const GAP = 10;

function laneRows(scene: Scene, rows: readonly Row[], width: number): Block {
  const used = new Set(rows.flatMap(({ attached }) => attached.map(({ vlan }) => vlan)));
  const vlans = scene.lab.vlans.filter((vlan) => used.has(vlan));
  const step = Math.min(width < PHONE ? 21 : 34, (width * 0.3) / Math.max(vlans.length, 1));
  const lanesWidth = vlans.length * step + 14;
  const blocks = rows.map(({ block }) => block(width - lanesWidth));
  const namesHeight = vlans.length * NAME + (vlans.length > 0 ? 8 : 0);
  const body = stack(blocks, GAP);
  const draw = (x: number, y: number) => {
    const at = new Map<Vlan, LaneAt>(
      vlans.map((vlan, index) => [
        vlan,
        { x: x + step * (index + 0.5), top: y + 10 + index * NAME },
      ]),
    );
    let top = y + namesHeight;
    const stops = rows.map((row, index): Stop => {
      const height = blocks[index]?.height ?? 0;
      const stop = {
        name: row.name,
        x: x + lanesWidth,
        y: top + height / 2,
        attached: row.attached,
      };
      top += height + GAP;
      return stop;
    });
    const names = vlans.map((vlan) =>
      laneName(scene, vlan, at, x + lanesWidth, width - lanesWidth),
    );
    const drawn = body.draw(x + lanesWidth, y + namesHeight);
    return {
      marks: [...laneMarks(scene, at, stops), ...names, ...drawn.marks],
      places: drawn.places,
    };
  };
  return { width, height: namesHeight + body.height, draw };
}

/** Dot, thin line, name and what it is for: the lane that begins furthest up is furthest left. */
function laneName(
  scene: Scene,
  vlan: Vlan,
  at: ReadonlyMap<Vlan, LaneAt>,
  left: number,
  room: number,
): Mark {
  const { x = 0, top = 0 } = at.get(vlan) ?? {};
  const colour = scene.lanes.get(vlan)?.colour ?? 0;
  const name = cut(vlan.name, fonts.line, room);
  const nameWidth = widthOf(name, fonts.line);
  const about = firstFit([vlan.description ?? '', ''], fonts.fact, room - nameWidth - 12);
  const line = `<path d="M${number(x)} ${number(top)}H${number(left - 6)}"`;
  const svg = [
    `${line} class="hl-lane-${colour}" stroke-width="1.5"/>`,
    dot(scene, vlan, { x, y: top }),
    named({ x: left, y: top + 4.5 }, name, fonts.line, {
      ...fonts.fact,
      tone: 'muted',
      words: about,
      gap: 12,
    }),
  ];
  return { layer: 'label', svg: standsFor(shown(scene, vlan), svg.join('')) };
}
