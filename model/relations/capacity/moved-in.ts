import type { Size } from '../../entity/index.ts';
import type { Dataset, Guest, Host, StoragePool } from '../../kinds/index.ts';
import { sizesIn, storageHost, storageOf } from '../storage/index.ts';
import type { PoolRoom, Room } from './room.ts';

/**
 * What a host may lack for a guest. Networks are not among it: the switches of a site carry its
 * VLANs to every host there.
 */
export type Lack = 'memory' | 'cores' | 'disk' | 'gpu';

/** A host with one more guest. */
export interface MovedIn {
  readonly lacks: readonly Lack[];
  /** What is left to the next guest, if nothing lacks. */
  readonly left: Room;
}

/** What a host lacks for a guest, and what it has left if it takes it. */
export function movedIn(guest: Guest, host: Host, room: Room): MovedIn {
  const cards = guest.kind === 'vm' ? guest.gpus : [];
  const { disks, others } = storageFor(guest);
  const pools = filled(room.pools, disks);
  const hasOthers = others.every((storage) => canGive(host, guest, storage));
  const memory = room.memory.mebibytes - guest.memory.mebibytes;
  const checks: readonly (readonly [lack: Lack, isThere: boolean])[] = [
    ['memory', memory >= 0],
    ['cores', guest.cores <= host.cores && guest.cores <= room.cores],
    ['disk', pools !== undefined && hasOthers],
    ['gpu', cards.every((card) => room.gpus.some(({ name }) => name === card))],
  ];
  return {
    lacks: checks.flatMap(([lack, isThere]) => (isThere ? [] : [lack])),
    left: {
      cores: room.cores - guest.cores,
      memory: { mebibytes: memory },
      pools: pools ?? room.pools,
      gpus: room.gpus.filter(({ name }) => !cards.includes(name)),
    },
  };
}

// --- internal ---

type Storage = StoragePool | Dataset;

/** Sizes of the disks that die with the host of a guest, and what else it needs. */
function storageFor(guest: Guest): { disks: Size[]; others: Storage[] } {
  const storages = [...new Set(storageOf(guest))];
  const isLost = (storage: Storage): boolean => storageHost(storage) === guest.host;
  const disks = storages.filter(isLost).flatMap((storage) => sizesIn(guest, storage));
  const others = storages.filter(
    (storage) => !isLost(storage) || sizesIn(guest, storage).length === 0,
  );
  return { disks, others };
}

/** Whether a host can give a guest storage that does not die with the host of the guest. */
const canGive = (host: Host, guest: Guest, storage: Storage): boolean =>
  storageHost(storage) !== guest.host &&
  (storageHost(storage) === host || (storage.kind === 'dataset' && storage.clients.includes(host)));

/** Pools with the disks in them, the largest first, each in the first pool that has room. */
function filled(
  pools: readonly PoolRoom[],
  disks: readonly Size[],
): readonly PoolRoom[] | undefined {
  const largestFirst = disks.toSorted((a, b) => b.mebibytes - a.mebibytes);
  let left = pools;
  for (const disk of largestFirst) {
    const at = left.findIndex(({ size }) => size.mebibytes >= disk.mebibytes);
    const found = left[at];
    if (!found) return undefined;
    const size = { mebibytes: found.size.mebibytes - disk.mebibytes };
    left = left.with(at, { ...found, size });
  }
  return left;
}
