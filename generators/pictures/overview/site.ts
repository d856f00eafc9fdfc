import { guestsOn, kindOf, pagePath, poolsOf, servicesOn } from '../../../model/index.ts';
import type { Host, Location, ResolvedLab } from '../../../model/index.ts';
import {
  bucketCard,
  clusterCard,
  counted,
  fonts,
  guestCard,
  hostCard,
  moreLine,
} from '../cards/index.ts';
import type { Folded } from '../cards/index.ts';
import { MANY_GUESTS } from '../density.ts';
import { isPlanned, shown } from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import {
  hit,
  atLeast,
  card,
  framed,
  grid,
  mark,
  padded,
  row,
  stack,
  standsFor,
} from '../svg/index.ts';
import { named, tile } from '../svg/index.ts';
import type { Block, Box } from '../svg/index.ts';
import { factsThatFit, widthOf } from '../text/index.ts';

/** A location with all that stands in it, as wide as it is told. */
export function siteFrame(scene: Scene, location: Location, width: number, gutter: number): Block {
  const content = siteContent(scene, location, width - 2 * PAD, gutter);
  const head = siteHead(scene, location, width, gutter);
  const body = padded(content, { top: 0, side: PAD, bottom: PAD });
  const look = { tone: 'zone', radius: 16, planned: isPlanned(location) } as const;
  const whole = content.height > 0 ? stack([head, body], 0) : head;
  return framed(atLeast(whole, width, 0), look, location);
}

/**
 * All that stands in a location: hosts, clusters below them, then what is small.
 *
 * @param gutter Room on the left of each column of hosts, in which lines run down; none on a phone.
 */
export function siteContent(
  scene: Scene,
  location: Location,
  width: number,
  gutter: number,
): Block {
  const { lab } = scene;
  const inner = width - gutter;
  const here = (entity: { readonly location: Location }): boolean => entity.location === location;
  const small = [
    ...lab.cloudVms.filter(here).map((vm) => (wide: number) => guestCard(scene, vm, wide)),
    ...lab.buckets.filter(here).map((bucket) => (wide: number) => bucketCard(scene, bucket, wide)),
  ];
  const content = [
    hostRows(scene, location, inner, gutter),
    ...lab.clusters.filter(here).map((cluster) => clusterCard(scene, cluster, inner)),
    ...inColumns(small, inner),
  ].filter(({ height }) => height > 0);
  const all = stack(content, gutter > 0 ? BETWEEN : 12);
  return { ...all, width, draw: (x, y) => all.draw(x + gutter, y) };
}

/** Where the head of a frame ends: lines may cross below it. */
export const SITE_HEAD = 52;
export const SITE_PAD = 16;

// --- internal ---

const PAD = SITE_PAD;
/** Between hosts and what is below them. */
const BETWEEN = 36;
/** Narrowest column of hosts. */
const HOST = 196;
const SMALL = 220;
const MOST_HOSTS = 24;

function siteHead(scene: Scene, location: Location, width: number, gutter: number): Block {
  const draw = (box: Box): string => {
    const left = box.x + PAD + gutter;
    const icon = scene.iconOf(location);
    const sign =
      icon.type === 'line'
        ? mark(icon, { x: left, y: box.y + 15 }, 20)
        : tile(icon, { x: left - 2, y: box.y + 12 }, 26);
    const name = { x: left + 30, y: box.y + 31 };
    const nameWidth = widthOf(location.name, fonts.zone);
    const room = width - PAD - (name.x - box.x) - nameWidth - 10;
    const remark = factsThatFit(remarksOf(scene, location), fonts.remark, room);
    const inner = [
      hit(box),
      sign,
      named(name, location.name, fonts.zone, {
        ...fonts.remark,
        tone: 'muted',
        words: remark,
        gap: 9,
      }),
    ];
    return standsFor(shown(scene, location), inner.join(''));
  };
  return card(width, SITE_HEAD, draw);
}

/** What it is, how much stands there, and whether it is there yet. */
function remarksOf({ lab }: Scene, location: Location): readonly string[] {
  const hosts = lab.hosts.filter((host) => host.location === location);
  const guests = hosts.flatMap((host) => guestsOn(lab, host)).length;
  const [what = ''] = kindOf('location').facts(location, () => []);
  const state = location.status === 'active' ? [] : [location.status];
  if (hosts.length === 0) return [what, ...state];
  const amounts = [counted('host', hosts.length), `${guests} ${guests === 1 ? 'guest' : 'guests'}`];
  return [...state, ...amounts];
}

function hostRows(scene: Scene, location: Location, width: number, gutter: number): Block {
  const { lab } = scene;
  const all = lab.hosts.filter((host) => host.location === location);
  const hosts = all.length <= MOST_HOSTS + 1 ? all : all.slice(0, MOST_HOSTS);
  const counts = all.flatMap((host) => guestsOn(lab, host)).length > MANY_GUESTS;
  const gap = Math.max(gutter, 12);
  const most = Math.max(1, Math.floor((width + gap) / (HOST + gap)));
  const columns = Math.min(Math.max(hosts.length, 1), most, 4);
  const each = (width - (columns - 1) * gap) / columns;
  const rows = Array.from({ length: Math.ceil(hosts.length / columns) }, (_, index) => {
    const members = hosts.slice(index * columns, (index + 1) * columns);
    const cards = members.map((host) => hostCard(scene, host, each, counts));
    const least = Math.max(...cards.map(({ height }) => height));
    return row(
      cards.map((card) => card.atLeast(least)),
      gap,
    );
  });
  const left = foldedHosts(lab, location, all.slice(hosts.length));
  const more = left ? [moreLine(scene, left, width)] : [];
  return stack([...rows, ...more], gutter > 0 ? 22 : 12);
}

/** What stands for hosts that are left out, with all that is in them. */
function foldedHosts(
  lab: ResolvedLab,
  location: Location,
  hosts: readonly Host[],
): Folded | undefined {
  if (hosts.length === 0) return undefined;
  const guests = hosts.flatMap((host) => guestsOn(lab, host));
  const services = guests.flatMap((guest) => servicesOn(lab, guest));
  const pools = hosts.flatMap((host) => poolsOf(lab, host));
  const hidden = [...hosts, ...guests, ...services, ...pools];
  const words = ['host', 'hosts'] as const;
  const page = pagePath(location);
  return { inside: location, page, hidden, count: hosts.length, isAll: false, words };
}

function inColumns(small: readonly ((width: number) => Block)[], width: number): readonly Block[] {
  if (small.length === 0) return [];
  const columns = Math.max(1, Math.min(small.length, Math.floor((width + 12) / (SMALL + 12))));
  const each = (width - (columns - 1) * 12) / columns;
  return [
    grid(
      small.map((draw) => draw(each)),
      columns,
      12,
    ),
  ];
}
