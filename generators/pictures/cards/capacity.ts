import { capacityOf, inGib, poolUse } from '../../../model/index.ts';
import type { Capacity, GpuUse, Guest, Host, PoolUse, Size } from '../../../model/index.ts';
import { about } from './about-size.ts';
import type { Scene } from '../scene.ts';

/** One thing that a host has so much of, and what is given away. */
export interface Amount {
  /** @example 'RAM' */
  readonly label: string;
  /** What each has of it; in the unit of the whole. */
  readonly used: readonly number[];
  /** None where there is nothing to measure: a card is had or not. */
  readonly whole: number;
  /** Whether more is given away than may be: cores are shared, up to a limit. */
  readonly isOver: boolean;
  /** @example '38 / 64 GiB' */
  readonly says: string;
  /** @example '26 GiB free' */
  readonly free: string;
}

/** Cores, memory, disks and graphics cards of a host. */
export function amountsOf({ lab }: Scene, host: Host): readonly Amount[] {
  const { guests, cores, memory, pools, gpus } = capacityOf(lab, host);
  return [
    coreAmount(guests, cores),
    memoryAmount(guests, memory),
    ...pools.map(poolAmount),
    ...gpus.map(gpuAmount),
  ];
}

/** Space that a guest has in each pool, by the pool. */
export const disksOf = ({ lab }: Scene, guest: Guest) =>
  lab.pools.flatMap((pool) =>
    poolUse(lab, pool)
      .claims.filter(({ owner }) => owner === guest)
      .map(({ size }) => ({ pool, size })),
  );

// --- internal ---

const coreAmount = (
  guests: readonly Guest[],
  { used, whole, free }: Capacity['cores'],
): Amount => ({
  isOver: free < 0,
  label: 'CPU',
  used: guests.map(({ cores }) => cores),
  whole,
  says: `${used} / ${whole}`,
  free: used <= whole ? `${whole - used} free` : 'shared',
});

const memoryAmount = (
  guests: readonly Guest[],
  { used, whole, free }: Capacity['memory'],
): Amount => ({
  label: 'RAM',
  isOver: free.mebibytes < 0,
  used: guests.map(({ memory }) => inGib(memory)),
  whole: inGib(whole),
  says: ofWhole(used, whole),
  free: freeOf(free),
});

const poolAmount = ({ pool, claims, used, whole, free }: PoolUse): Amount => ({
  label: media[pool.medium],
  isOver: free.mebibytes < 0,
  used: claims.map(({ size }) => inGib(size)),
  whole: inGib(whole),
  says: ofWhole(used, whole),
  free: freeOf(free),
});

const gpuAmount = ({ gpu, guests }: GpuUse): Amount => {
  const [owner] = guests;
  const says = owner ? `${owner.name} → ${gpu.name}` : gpu.name;
  return { label: 'GPU', used: [], whole: 0, isOver: false, says, free: owner ? 'taken' : 'free' };
};

const media = { ssd: 'SSD', hdd: 'HDD', nvme: 'NVMe' } as const;

/** Without the unit twice. @example '38 / 64 GiB' */
function ofWhole(used: Size, whole: Size): string {
  const [part, all] = [about(used), about(whole)];
  if (used.mebibytes === 0) return `0 / ${all}`;
  const [amount = part, unit] = part.split(' ');
  return all.endsWith(` ${unit}`) ? `${amount} / ${all}` : `${part} / ${all}`;
}

const freeOf = (free: Size): string =>
  free.mebibytes >= 0 ? `${about(free)} free` : `${about({ mebibytes: -free.mebibytes })} over`;
