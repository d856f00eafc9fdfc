import { entrances, liveEntrances } from '../../../model/index.ts';
import type { Entrance, Tunnel, Zone } from '../../../model/index.ts';
import { boxId, users } from '../../diagrams/index.ts';
import { fonts, isPlanned, shown } from '../cards/index.ts';
import { lineIcon } from '../icons/index.ts';
import { relationsFrom, relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { hit, arrow, card, dataRel, framed, mark, padded, rect, row, stack } from '../svg/index.ts';
import { standsFor, tells, text, textLines, tile, together } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';

/** The way in from the internet: people, the zones with their tunnels. */
export function entry(scene: Scene, width: number, isPhone: boolean): Block {
  const people = peopleCard(isPhone ? width : width < 640 ? 132 : 168);
  const hop = isPhone ? 26 : width < 640 ? 30 : 52;
  const room = isPhone ? width : width - people.width - hop;
  const zones = stack(
    scene.lab.zones.map((zone) => zoneRow(scene, zone, room - 2 * PAD, isPhone)),
    10,
  );
  const edge = framed(padded(zones, { top: PAD, side: PAD, bottom: PAD }), {
    tone: 'zone',
    radius: 14,
  });
  const whole = isPhone ? stack([people, edge], hop) : row([people, edge], hop);
  const enters = scene.lab.zones.flatMap((zone) => relationsTo(scene, zone, 'enters'));
  const draw = (x: number, y: number) => {
    const middle = y + people.height / 2;
    const points = isPhone
      ? [
          { x: x + width / 2, y: y + people.height },
          { x: x + width / 2, y: y + people.height + hop },
        ]
      : [
          { x: x + people.width, y: middle },
          { x: x + people.width + hop, y: middle },
        ];
    const line = arrow(points, { tone: 'way', data: dataRel(enters) });
    return together(whole.draw(x, y), { marks: [{ layer: 'line', svg: line }], places: [] });
  };
  return { width, height: whole.height, draw };
}

// --- internal ---

const PAD = 10;
const HEIGHT = 46;

function peopleCard(width: number): Block {
  const height = HEIGHT + 2 * PAD;
  const draw = (box: Box): string => {
    const { x, y } = box;
    const says = firstFit([users.detail, 'outside'], fonts.fact, width - 66);
    const inner = [
      rect(box, { tone: 'card', radius: height / 2 }),
      tile(lineIcon('users'), { x: x + 15, y: y + 17 }, 32),
      text({ x: x + 57, y: y + 30 }, users.label, fonts.card),
      text({ x: x + 57, y: y + 47 }, says, { ...fonts.fact, tone: 'muted' }),
    ];
    const id = boxId(users.kind, users.name);
    return standsFor({ id, tooltip: `${users.label} ${users.detail}` }, inner.join(''));
  };
  return card(width, height, draw);
}

function zoneRow(scene: Scene, zone: Zone, width: number, isPhone: boolean): Block {
  const tunnels = scene.lab.tunnels.filter((tunnel) => tunnel.zone === zone);
  const half = isPhone || tunnels.length === 0 ? width : Math.floor((width - 30) / 2);
  const name = zoneCard(scene, zone, half);
  if (tunnels.length === 0) return name;
  const cards = stack(
    tunnels.map((tunnel) => tunnelCard(scene, tunnel, isPhone ? width : width - half - 30)),
    8,
  );
  return isPhone ? stack([name, cards], 4) : row([name, cards], 30);
}

/** How many public names of a zone lead somewhere. */
const namesIn = (zone: Zone, all: readonly Entrance[]): number =>
  new Set(all.filter(({ tunnel }) => tunnel?.zone === zone).map(({ name }) => name)).size;

function zoneCard(scene: Scene, zone: Zone, width: number): Block {
  const live = namesIn(zone, liveEntrances(scene.lab));
  const planned = namesIn(zone, entrances(scene.lab)) - live;
  const counts = `${live} public ${live === 1 ? 'name' : 'names'}`;
  const toCome = planned > 0 ? [`${counts} · ${planned} planned`] : [];
  const says = [
    ...[...toCome, counts].map((words) => `Cloudflare DNS · ${words}`),
    ...toCome,
    `DNS · ${counts}`,
    counts,
  ];
  const lines = nameLines(zone.name, fonts.card, width - 46);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const words = firstFit(says, fonts.fact, width - 46);
    const inner = [
      hit(box),
      tile(scene.iconOf(zone), { x: x + 2, y: y + 7 }, 32),
      textLines({ x: x + 44, y: y + 20 }, lines, 16, fonts.card),
      text({ x: x + 44, y: y + 37 + (lines.length - 1) * 16 }, words, {
        ...fonts.fact,
        tone: 'muted',
      }),
    ];
    return standsFor(shown(scene, zone, [counts]), inner.join(''));
  };
  return card(width, HEIGHT + (lines.length - 1) * 16, draw);
}

function tunnelCard(scene: Scene, tunnel: Tunnel, width: number): Block {
  const routes = relationsFrom(scene, tunnel, 'enters');
  const into = relationsTo(scene, tunnel, 'enters');
  const names = routes.map(({ to }) => to.name).join(' and ');
  const says = [`tunnel to ${names}`, `to ${names}`, 'tunnel, opened from inside', 'tunnel'];
  const lines = nameLines(tunnel.name, fonts.line, width - 50);
  const draw = (box: Box): string => {
    const { x, y } = box;
    const words = firstFit(says, fonts.fact, width - 50);
    const second = { x: x + 42, y: y + 37 + (lines.length - 1) * 15 };
    const inner = [
      rect(box, { tone: 'card', radius: 9, planned: isPlanned(tunnel) }),
      tells(
        into,
        `${tunnel.zone.name} leads into it`,
        mark(lineIcon('cable'), { x: x + 12, y: y + 13 }, 20),
      ),
      textLines({ x: x + 42, y: y + 20 }, lines, 15, fonts.line),
      tells(routes, words, text(second, words, { ...fonts.fact, tone: 'muted' })),
    ];
    return standsFor(shown(scene, tunnel), inner.join(''));
  };
  return card(width, HEIGHT + (lines.length - 1) * 15, draw, tunnel);
}
