import { clusterOf, inGib, servicesOn } from '../../../model/index.ts';
import type { CloudVm, Guest, Vlan } from '../../../model/index.ts';
import {
  about,
  backupRelations,
  chips,
  disksOf,
  dot,
  factsOf,
  fonts,
  heading,
  isPlanned,
  jobState,
  serviceTile,
  shown,
} from '../cards/index.ts';
import { relationsFrom } from '../scene.ts';
import type { Scene } from '../scene.ts';
import {
  bar,
  card,
  rect,
  row,
  stack,
  standsFor,
  tells,
  text,
  textLines,
  tile,
} from '../svg/index.ts';
import type { Block, Box, Picture } from '../svg/index.ts';
import { cut, nameLines, wrapped } from '../text/index.ts';
import { innerWidth, pictureOf, PHONE } from './picture-of.ts';

/** One guest: what it runs on, its share of it, its networks, what it carries, its copies. */
export function guestView(scene: Scene, guest: Guest | CloudVm, width: number): Picture {
  const inner = innerWidth(width);
  const state = guest.status === 'active' ? [] : [guest.status];
  const says = guest.description?.replace(/\.$/, '') ?? '';
  const facts = [...factsOf(scene, guest), ...state, says].filter((word) => word !== '');
  const isWide = width >= PHONE;
  const half = isWide ? (inner - 24) / 2 : inner;
  const left = [runsOn(scene, guest, half), networks(scene, guest, half)];
  const right = [carries(scene, guest, half), copies(scene, guest, half)];
  const columns = [left, right].map((blocks) =>
    stack(
      blocks.filter(({ height }) => height > 0),
      20,
    ),
  );
  return pictureOf(
    {
      view: `guest-${guest.name}`,
      title: `Guest ${guest.name}`,
      description:
        `What ${guest.name} runs on and its share of it, the networks that it is on, ` +
        'what it carries, and where its copies lie.',
    },
    width,
    [
      heading({ title: guest.name, icon: scene.iconOf(guest), facts }, inner),
      isWide ? row(columns, 24) : stack(columns, 20),
    ],
  );
}

// --- internal ---

/** A title in small letters above what it is about. */
function section(title: string, block: Block): Block {
  if (block.height === 0) return block;
  const label = card(block.width, 18, ({ x, y }) =>
    text({ x, y: y + 11 }, title, { ...fonts.strong, tone: 'muted' }),
  );
  return stack([label, block], 4);
}

function runsOn(scene: Scene, guest: Guest | CloudVm, width: number): Block {
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

function networks(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const attached = relationsFrom(scene, guest, 'attached');
  const lines = attached.flatMap((relation) => {
    const { to } = relation;
    return to.kind === 'vlan'
      ? [networkLine(scene, to, width, (svg) => tells([relation], to.name, svg))]
      : [];
  });
  return section('Networks', stack(lines, 8));
}

function networkLine(
  scene: Scene,
  vlan: Vlan,
  width: number,
  wrap: (svg: string) => string,
): Block {
  const about = wrapped(vlan.description ?? '', fonts.fact, width - 44, 2);
  const lines = nameLines(vlan.name, fonts.line, width - 44);
  const height = 18 + lines.length * 16 + about.length * 15;
  return card(width, height, (box) => {
    const { x, y } = box;
    const base = y + 22;
    const muted = { ...fonts.fact, tone: 'muted' } as const;
    const inner = [
      rect(box, { tone: 'sub', radius: 9, planned: isPlanned(vlan) }),
      wrap(dot(scene, vlan, { x: x + 19, y: y + height / 2 })),
      textLines({ x: x + 38, y: base }, lines, 16, fonts.line),
      textLines({ x: x + 38, y: base + lines.length * 16 }, about, 15, muted),
    ];
    return standsFor(shown(scene, vlan), inner.join(''));
  });
}

/** Services that run on it, and the cluster that it is a node of. */
function carries(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const services = servicesOn(scene.lab, guest).map((service) =>
    serviceTile(scene, service, width),
  );
  const cluster = guest.kind === 'vm' ? clusterOf(scene.lab, guest) : undefined;
  const blocks = [
    section('Carries', stack(services, 8)),
    ...(cluster
      ? [
          section(
            'Node of',
            chips(
              [
                {
                  icon: scene.iconOf(cluster),
                  words: cluster.name,
                  wrap: (svg) =>
                    standsFor(
                      { ...shown(scene, cluster), relations: relationsFrom(scene, guest, 'joins') },
                      svg,
                    ),
                },
              ],
              width,
            ),
          ),
        ]
      : []),
  ];
  return stack(
    blocks.filter(({ height }) => height > 0),
    20,
  );
}

/** Where its copies lie. */
function copies(scene: Scene, guest: Guest | CloudVm, width: number): Block {
  const relations = backupRelations(scene, guest);
  const items = scene.lab.backups
    .filter(({ source }) => source === guest)
    .map((job) => ({
      icon: scene.iconOf(job.target),
      words: [`${job.frequency} to ${job.target.name}`, ...jobState(scene, job)].join(', '),
      wrap: (svg: string) => standsFor({ ...shown(scene, job.target), relations }, svg),
    }));
  return section('Backups', chips(items, width));
}
