import { totalSize } from '../../entity/index.ts';
import type { Size } from '../../entity/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Guest, Host } from '../../kinds/index.ts';
import { countedGuests } from './_counted-guests.ts';

/** How much of a host's memory its guests are promised. */
export interface MemoryUse {
  readonly host: Host;
  readonly guests: readonly Guest[];
  readonly promised: Size;
  /** Most that may be promised: the physical memory times `overcommit`. */
  readonly limit: Size;
}

export function memoryUse(lab: LabIndex, host: Host): MemoryUse {
  const guests = countedGuests(lab, host);
  return {
    host,
    guests,
    promised: totalSize(guests.map((guest) => guest.memory)),
    limit: { mebibytes: Math.floor(host.memory.mebibytes * host.overcommit) },
  };
}
