import { guestsOn, isLive } from '../../../model/index.ts';
import type { Location, ResolvedLab } from '../../../model/index.ts';
import {
  areMade,
  counted,
  fonts,
  iconItem,
  legend,
  lineItem,
  networkItem,
  plannedItem,
} from '../cards/index.ts';
import type { Scene } from '../scene.ts';
import { card, layered, padded, row, stack, text } from '../svg/index.ts';
import type { Block, Picture } from '../svg/index.ts';
import { factsThatFit, widthOf } from '../text/index.ts';
import { arrowsBetween } from './between.ts';
import { entry } from './entry.ts';
import { siteFrame } from './site.ts';
import { joins, waysIn } from './ways.ts';

/** Everything at one glance: who gets in, what runs where, where copies and files lie. */
export function overview(scene: Scene, width: number): Picture {
  const { lab } = scene;
  const isPhone = width < PHONE;
  const margin = isPhone ? 10 : 20;
  const inner = width - 2 * margin;
  const heading = headingOf(lab, inner, isPhone);
  const body = stack([heading, sites(scene, inner), legendOf(scene, inner)], isPhone ? 14 : 20);
  const whole = padded(body, { top: margin, side: margin, bottom: margin });
  const drawn = whole.draw(0, 0);
  const places = new Map(drawn.places);
  const lines = isPhone
    ? []
    : [
        ...waysIn(scene, places, GUTTER),
        ...joins(scene, places),
        ...arrowsBetween(scene.relations.all, places),
      ];
  return {
    view: 'overview',
    title: `Overview of ${lab.name}`,
    description:
      `Locations of ${lab.name} with their hosts, guests, clusters and services, ` +
      'the way in from the internet, shared storage and backups.',
    width,
    height: whole.height,
    body: layered([...drawn.marks, ...lines]),
  };
}

// --- internal ---

/** Below, everything stands in one column and lines become marks. */
const PHONE = 700;
/** From here on, small locations stand beside the large one. */
const SIDE = 1000;
const SIDE_WIDTH = 250;
/** Between frames, for arrows with words. */
const BETWEEN = 76;
const GUTTER = 26;

function headingOf(lab: ResolvedLab, width: number, isPhone: boolean): Block {
  const guests = lab.vms.length + lab.lxcs.length + lab.cloudVms.length;
  const facts = [
    counted('location', lab.locations.length),
    counted('host', lab.hosts.length),
    `${guests} ${guests === 1 ? 'guest' : 'guests'}`,
    counted('service', lab.services.length),
  ];
  const nameWidth = widthOf(lab.name, fonts.title);
  const muted = { ...fonts.remark, tone: 'muted' } as const;
  if (isPhone)
    return card(
      width,
      42,
      ({ x, y }) =>
        text({ x, y: y + 20 }, lab.name, fonts.title) +
        text({ x, y: y + 39 }, factsThatFit(facts, fonts.remark, width), muted),
    );
  return card(
    width,
    26,
    ({ x, y }) =>
      text({ x, y: y + 20 }, lab.name, fonts.title) +
      text(
        { x: x + nameWidth + 14, y: y + 19 },
        factsThatFit(facts, fonts.remark, width - nameWidth - 14),
        muted,
      ),
  );
}

/** The largest location with the way in above it; the others beside it, below it, or both. */
function sites(scene: Scene, width: number): Block {
  const { lab } = scene;
  const isPhone = width + 20 < PHONE;
  const [main, ...others] = lab.locations.toSorted((a, b) => sizeOf(lab, b) - sizeOf(lab, a));
  const hasEntry = lab.zones.length > 0;
  const gutter = isPhone || lab.tunnels.length === 0 ? 0 : GUTTER;
  if (!main) return stack([], 0);
  const large = others.filter((location) => isLarge(lab, location));
  const small = others.filter((location) => !isLarge(lab, location));
  const isBeside = width + 40 >= SIDE && small.length > 0;
  const mainWidth = isBeside ? width - SIDE_WIDTH - BETWEEN : width;
  const left = stack(
    [
      ...(hasEntry ? [entry(scene, mainWidth, isPhone)] : []),
      siteFrame(scene, main, mainWidth, gutter),
    ],
    isPhone ? 26 : 32,
  );
  const right = stack(
    inSideOrder(lab, small).map((location) => siteFrame(scene, location, SIDE_WIDTH, 0)),
    32,
  );
  const upper = isBeside ? row([left, right], BETWEEN) : left;
  const wide = large.map((location) => siteFrame(scene, location, width, gutter));
  const lower =
    isBeside || small.length === 0 ? [] : below(scene, inSideOrder(lab, small), width, isPhone);
  return stack([upper, ...lower, ...wide], isPhone ? 16 : 44);
}

/** Small locations in rows, or one below the other on a phone. */
function below(scene: Scene, small: readonly Location[], width: number, isPhone: boolean): Block[] {
  const columns = isPhone ? 1 : Math.max(1, Math.min(small.length, 3));
  const gap = isPhone ? 14 : 36;
  const each = (width - (columns - 1) * gap) / columns;
  const frames = small.map((location) => siteFrame(scene, location, each, 0));
  const rows = Array.from({ length: Math.ceil(frames.length / columns) }, (_, index) =>
    row(frames.slice(index * columns, (index + 1) * columns), gap),
  );
  return [stack(rows, gap)];
}

const hostsOf = (lab: ResolvedLab, location: Location) =>
  lab.hosts.filter((host) => host.location === location);

/** Live hosts weigh most: the house before what is planned, and before clouds. */
const sizeOf = (lab: ResolvedLab, location: Location): number =>
  hostsOf(lab, location).filter(isLive).length * 1000 +
  hostsOf(lab, location).flatMap((host) => guestsOn(lab, host)).length +
  hostsOf(lab, location).length;

const isLarge = (lab: ResolvedLab, location: Location): boolean =>
  hostsOf(lab, location).length > 1 ||
  lab.clusters.some((cluster) => cluster.location === location);

/** Machines first, then copies, then what is planned, which sends copies to what is above it. */
const inSideOrder = (lab: ResolvedLab, small: readonly Location[]): readonly Location[] => {
  const rank = (location: Location): number => {
    if (!isLive(location)) return 2;
    return lab.buckets.some((bucket) => bucket.location === location) ? 1 : 0;
  };
  return small.toSorted((a, b) => rank(a) - rank(b));
};

function legendOf({ lab, ...scene }: Scene, width: number): Block {
  const isAny = (kind: string): boolean =>
    scene.relations.all.some((relation) => relation.kind === kind);
  const copies = scene.relations.all.filter(({ kind }) => kind === 'backs-up');
  const exposures = lab.services.flatMap(({ expose, fronts }) => [
    ...(expose ? [expose] : []),
    ...fronts,
  ]);
  const items = [
    ...lab.vlans.map((vlan) => networkItem({ lab, ...scene }, vlan)),
    ...(areMade(copies) ? [iconItem('shield-check', 'has a backup')] : []),
    ...(copies.some(({ status }) => status === 'planned')
      ? [iconItem('clock', 'backup still to come')]
      : []),
    ...(exposures.some(({ auth }) => auth !== 'none') ? [iconItem('lock', 'behind sign-in')] : []),
    ...(exposures.some(({ auth }) => auth === 'none')
      ? [iconItem('globe', 'open to everybody')]
      : []),
    ...(exposures.some(({ scope }) => scope === 'internal')
      ? [iconItem('house', 'from the house only')]
      : []),
    ...(lab.tunnels.length > 0 ? [lineItem('way', 'way in')] : []),
    ...(isAny('joins') ? [lineItem('join', 'node of a cluster')] : []),
    ...(isAny('backs-up') ? [lineItem('copy', 'backup')] : []),
    ...(lab.entities.some((entity) => entity.status === 'planned') ? [plannedItem] : []),
  ];
  return legend(items, width);
}
