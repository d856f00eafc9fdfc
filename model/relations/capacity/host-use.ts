import { totalSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Guest, Host } from '../../kinds/index.ts';
import { guestsOn, isLive } from '../place.ts';

/**
 * Guests that compete for a host at the same time: planned ones count only where the host itself is
 * planned.
 */
export const countedGuests = (lab: LabIndex, host: Host): Guest[] =>
  guestsOn(lab, host).filter((guest) => isLive(guest) || !isLive(host));

/** How many virtual processors the guests of a host have. */
export interface CoreUse {
  /** Hardware threads. */
  readonly whole: number;
  /** Most that guests can share without waiting for each other noticeably. */
  readonly limit: number;
  readonly used: number;
  /** Of the limit. Below zero where it is exceeded. */
  readonly free: number;
}

/** Virtual processors that share one hardware thread before guests wait for it noticeably. */
export const CORES_PER_THREAD = 4;

export function coreUse(lab: LabIndex, host: Host): CoreUse {
  const limit = host.cores * CORES_PER_THREAD;
  let used = 0;
  for (const { cores } of countedGuests(lab, host)) used += cores;
  return { whole: host.cores, limit, used, free: limit - used };
}

/** How much of a host's memory its guests are promised. */
export interface MemoryUse {
  /** Physical memory. */
  readonly whole: Size;
  /** Most that may be promised: the physical memory times `overcommit`. */
  readonly limit: Size;
  readonly used: Size;
  /** Of the limit, what the host should keep included. Below zero where the limit is exceeded. */
  readonly free: Size;
  /** What guests should leave to the host. */
  readonly reserve: Size;
}

export function memoryUse(lab: LabIndex, host: Host): MemoryUse {
  const { memory, overcommit } = host;
  const limit = { mebibytes: Math.floor(memory.mebibytes * overcommit) };
  const used = totalSize(countedGuests(lab, host).map((guest) => guest.memory));
  const free = { mebibytes: limit.mebibytes - used.mebibytes };
  return { whole: memory, limit, used, free, reserve: reserveOf(host) };
}

// --- internal ---

/** Guests leave their host a twentieth of its memory at the least: Proxmox takes 1 to 2 GiB. */
const PARTS = 20;

/** Whoever sets `overcommit` knows what the guests leave. */
const reserveOf = ({ memory, overcommit }: Host): Size => ({
  mebibytes: overcommit > 1 ? 0 : Math.ceil(memory.mebibytes / PARTS),
});
