import { capacityOf, showSize, siteCapacity } from '../../../../model/index.ts';
import type { Host, Location, PoolUse, ResolvedLab, Size } from '../../../../model/index.ts';
import type { Meter, Sentence } from './entity-page.ts';
import { mention } from './sentence.ts';

/** How full a host is, with its pools. */
export function hostMeters(lab: ResolvedLab, host: Host): Meter[] {
  const { cores, memory, pools } = capacityOf(lab, host);
  const disks = pools.map((use) => poolMeter(use, ['Disk in ', mention(use.pool)]));
  // A storage server runs no guests: nothing of it is given away.
  if (host.platform !== 'proxmox') return disks;
  return [coresMeter(cores), sizeMeter(['Memory'], memory), ...disks];
}

/** How full a site is. */
export function siteMeters(lab: ResolvedLab, site: Location): Meter[] {
  const { cores, memory, storage } = siteCapacity(lab, site);
  return [
    ...(cores.whole > 0 ? [coresMeter(cores), sizeMeter(['Memory'], memory)] : []),
    ...(storage.whole.mebibytes > 0 ? [sizeMeter(['Disk'], storage)] : []),
  ];
}

/** How full a pool is. */
export const poolMeter = (use: PoolUse, label: Sentence): Meter => sizeMeter(label, use);

/** What one takes of another. @example '8 GiB of the 64 GiB of asgard-atlas' */
export const shareMeter = (label: string, size: Size, whole: Size, of: Sentence): Meter => ({
  label: [label],
  part: size.mebibytes / whole.mebibytes,
  text: [`${showSize(size)} of the ${showSize(whole)} of `, ...of],
});

// --- internal ---

interface SizeUse {
  readonly whole: Size;
  readonly used: Size;
  readonly free: Size;
}

const sizeMeter = (label: Sentence, { whole, used, free }: SizeUse): Meter => ({
  label,
  part: used.mebibytes / whole.mebibytes,
  text: [`${showSize(used)} of ${showSize(whole)} taken, ${showSize(free)} free`],
});

const coresMeter = ({ whole, used }: { readonly whole: number; readonly used: number }): Meter => ({
  label: ['Cores'],
  part: used / whole,
  text: [`${used} virtual cores on ${whole} threads`],
});
