import type { LabIndex } from '../../graph/index.ts';
import type { Gpu, Guest, Host } from '../../kinds/index.ts';
import { isLive, poolsOf } from '../place.ts';
import { coreUse, countedGuests, memoryUse } from './host-use.ts';
import type { CoreUse, MemoryUse } from './host-use.ts';
import { poolUse, type PoolUse } from './pool-use.ts';

/** What a host has, and what its guests have of it. */
export interface Capacity {
  readonly host: Host;
  /** Those that count: planned ones do only on a planned host, as with pools. */
  readonly guests: readonly Guest[];
  readonly cores: CoreUse;
  readonly memory: MemoryUse;
  readonly pools: readonly PoolUse[];
  readonly gpus: readonly GpuUse[];
}

/** A card of a host, and who has it. */
export interface GpuUse {
  readonly gpu: Gpu;
  /** One at most, unless `gpu-claimed-twice` says so. */
  readonly guests: readonly Guest[];
}

/**
 * What a host has, and what its guests have of it.
 * @example capacityOf(lab, atlas).memory.free // gib(26)
 */
export function capacityOf(lab: LabIndex, host: Host): Capacity {
  const guests = countedGuests(lab, host);
  return {
    host,
    guests,
    cores: coreUse(lab, host),
    memory: memoryUse(lab, host),
    pools: poolsOf(lab, host)
      .filter((pool) => isLive(pool) || !isLive(host))
      .map((pool) => poolUse(lab, pool)),
    gpus: host.gpus.map((gpu) => ({ gpu, guests: guests.filter((guest) => hasCard(guest, gpu)) })),
  };
}

// --- internal ---

const hasCard = (guest: Guest, { name }: Gpu): boolean =>
  guest.kind === 'vm' && guest.gpus.includes(name);
