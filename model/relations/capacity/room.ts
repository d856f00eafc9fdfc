import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Gpu, Host, StoragePool } from '../../kinds/index.ts';
import { capacityOf } from './capacity.ts';

/** What a hypervisor has left for guests. */
export interface Room {
  /** Virtual processors. */
  readonly cores: number;
  /** What the host should keep is left to it. */
  readonly memory: Size;
  /** Pools that are made for guest disks. */
  readonly pools: readonly PoolRoom[];
  /** Cards that nobody has. */
  readonly gpus: readonly Gpu[];
}

/** What a pool has left. */
export interface PoolRoom {
  readonly pool: StoragePool;
  readonly size: Size;
}

/** What a host has left for guests; `undefined` for a storage server, which runs none. */
export function roomOn(lab: LabIndex, host: Host): Room | undefined {
  if (host.platform !== 'proxmox') return undefined;
  const { cores, memory, pools, gpus } = capacityOf(lab, host);
  return {
    cores: Math.max(0, cores.free),
    memory: atLeastNone(memory.free.mebibytes - memory.reserve.mebibytes),
    pools: pools
      .filter(({ pool }) => pool.backend !== 'directory') // `disk-on-directory`
      .map(({ pool, free }) => ({ pool, size: atLeastNone(free.mebibytes) })),
    gpus: gpus.flatMap(({ gpu, guests }) => (guests.length > 0 ? [] : [gpu])),
  };
}

/**
 * The largest guest that still fits on a host: memory in steps of 512 MiB, of its disk in each pool
 * whole gibibytes. `undefined` for a storage server, which runs none.
 * @example largestFit(lab, atlas)?.memory // gib(22.5)
 */
export function largestFit(lab: LabIndex, host: Host): Room | undefined {
  const room = roomOn(lab, host);
  if (!room) return undefined;
  return {
    ...room,
    // Proxmox starts no guest with more processors than the host has threads.
    cores: Math.min(room.cores, host.cores),
    memory: inSteps(room.memory, 512),
    pools: room.pools.map(({ pool, size }) => ({ pool, size: inSteps(size, 1024) })),
  };
}

// --- internal ---

const atLeastNone = (mebibytes: number): Size => ({ mebibytes: Math.max(0, mebibytes) });

const inSteps = ({ mebibytes }: Size, step: number): Size => ({
  mebibytes: mebibytes - (mebibytes % step),
});
