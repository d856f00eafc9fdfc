import { guestsOn, isLive } from '../../../model/index.ts';
import type { Location, ResolvedLab } from '../../../model/index.ts';
import type { Scene } from '../scene.ts';
import { row, stack } from '../svg/index.ts';
import type { Block } from '../svg/index.ts';
import { entry } from './entry.ts';
import { siteFrame } from './site.ts';

/** Left of the cards in a frame, for the way in. */
export const GUTTER = 26;

/** The largest location with the way in above it; the others beside it, below it, or both. */
export function sitesOf(scene: Scene, width: number, isPhone: boolean): Block {
  const { lab } = scene;
  const [main, ...others] = lab.locations.toSorted((a, b) => sizeOf(lab, b) - sizeOf(lab, a));
  const hasEntry = lab.zones.length > 0;
  const gutter = isPhone || lab.tunnels.length === 0 ? 0 : GUTTER;
  if (!main) return stack([], 0);
  const large = others.filter((location) => isLarge(lab, location));
  const small = others.filter((location) => !isLarge(lab, location));
  const isBeside = width >= SIDE && small.length > 0;
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

// --- internal ---

/** From here on, in pixels, small locations stand beside the large one. */
const SIDE = 960;
const SIDE_WIDTH = 250;
/** Between frames, for arrows with words. */
const BETWEEN = 76;

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
