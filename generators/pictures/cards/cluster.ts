import { pagePath, servicesOn } from '../../../model/index.ts';
import type { Cluster, ResolvedLab, Service } from '../../../model/index.ts';
import { relationsFrom, relationsTo } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { hit, atLeast, card, framed, grid, padded, stack, standsFor, tells } from '../svg/index.ts';
import { text, textLines, tile } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { firstFit, nameLines } from '../text/index.ts';
import { backupMarks, backupRelations } from './backup.ts';
import { isPlanned, shown } from './facts.ts';
import { fonts } from './fonts.ts';
import { moreLine } from './more.ts';
import { serviceTile } from './service.ts';

/** A cluster with its services as tiles; those that a tunnel leads to stand on the left. */
export function clusterCard(scene: Scene, cluster: Cluster, width: number): Block {
  const inner = width - 2 * PAD;
  const columns = Math.max(1, Math.floor((inner + GAP) / (TILE + GAP)));
  const tileWidth = (inner - (columns - 1) * GAP) / columns;
  const services = inOrder(scene.lab, servicesOn(scene.lab, cluster), columns);
  const most = Math.max(MOST_ROWS * columns, MOST_TILES);
  const drawn = services.length <= most ? services : services.slice(0, most - 1);
  const hidden = services.slice(drawn.length);
  const words = ['service', 'services'] as const;
  const page = pagePath(cluster);
  const folded = { inside: cluster, page, hidden, count: hidden.length, isAll: false, words };
  const tiles = [
    ...drawn.map((service) => serviceTile(scene, service, tileWidth)),
    ...(hidden.length > 0 ? [moreLine(scene, folded, tileWidth)] : []),
  ];
  const head = clusterHead(scene, cluster, width);
  const body = padded(grid(tiles, columns, GAP), { top: 0, side: PAD, bottom: PAD });
  const whole = tiles.length > 0 ? stack([head, body], 0) : head;
  const look = { tone: 'cluster', radius: 12, planned: isPlanned(cluster) } as const;
  return framed(atLeast(whole, width, 0), look, cluster);
}

// --- internal ---

const PAD = 12;
const GAP = 10;
/** Narrowest tile, in pixels. */
const TILE = 168;
const MOST_ROWS = 6;
const MOST_TILES = 16;
const TEXT = 57;

function clusterHead(scene: Scene, cluster: Cluster, width: number): Block {
  const { name, distribution, controlPlane, workers } = cluster;
  const marks = backupMarks(backupRelations(scene, cluster), 16);
  const lines = nameLines(name, fonts.card, width - TEXT - 34);
  const height = 62 + (lines.length - 1) * 16;
  const members = `${controlPlane.length} control plane · ${workers.length} workers`;
  const says = [
    `Kubernetes (${distribution}) · ${members}`,
    members,
    `${distribution} · ${members}`,
  ];
  const words = firstFit(says, fonts.fact, width - TEXT - PAD);
  const joins = relationsTo(scene, cluster, 'joins');
  const mounts = relationsFrom(scene, cluster, 'mounts');
  const draw = (box: Box): string => {
    const { x, y } = box;
    const second = { x: x + TEXT, y: y + height - 17 };
    const inner = [
      hit(box),
      tile(scene.iconOf(cluster), { x: x + PAD, y: y + 13 }, 34),
      textLines({ x: x + TEXT, y: y + 28 }, lines, 16, fonts.card),
      tells([...joins, ...mounts], words, text(second, words, { ...fonts.fact, tone: 'muted' })),
      ...marks.map((draw) => draw({ x: x + width - 28, y: y + 13 })),
    ];
    return standsFor(shown(scene, cluster), inner.join(''));
  };
  return card(width, height, draw);
}

/** Doors first, one in each row, so that what leads to them comes from the left; then platform. */
function inOrder(lab: ResolvedLab, services: readonly Service[], columns: number) {
  const routes = new Set(lab.tunnels.flatMap((tunnel) => tunnel.routes));
  const doors = services.filter((service) => routes.has(service));
  const others = services
    .filter((service) => !routes.has(service))
    .toSorted((a, b) => Number(b.tier === 'platform') - Number(a.tier === 'platform'));
  const ordered = [...others];
  for (const [index, door] of doors.entries()) ordered.splice(index * columns, 0, door);
  return ordered;
}
