import type { LabIndex } from '../../graph/index.ts';
import type { Guest, Host } from '../../kinds/index.ts';
import { isLive, takesGuests } from '../place.ts';
import { countedGuests } from './host-use.ts';
import { movedIn, type Lack } from './moved-in.ts';
import { roomOn, type Room } from './room.ts';

/** Where a guest would go if its host died. */
export interface Move {
  readonly guest: Guest;
  /** `undefined` where no host takes it. */
  readonly to: Host | undefined;
  /** Hosts that were asked before, in the order of the lab. */
  readonly refusals: readonly Refusal[];
}

/** Why a host does not take a guest. */
export interface Refusal {
  readonly host: Host;
  readonly lacks: readonly Lack[];
}

/**
 * Whether the guests of a host fit on the others of its site if it dies: they are started anew
 * there, on new disks from their backups. Those with the most memory go first, each to the first
 * host that has room. Device files of the host (`devices`) are not in the model of other hosts, so
 * nobody asks for them.
 * @example evacuationOf(lab, atlas).filter(({ to }) => !to) // guests that have no place
 */
export function evacuationOf(lab: LabIndex, host: Host): readonly Move[] {
  const rooms = roomsBeside(lab, host);
  const largestFirst = countedGuests(lab, host).toSorted(
    (a, b) => b.memory.mebibytes - a.memory.mebibytes,
  );
  return largestFirst.map((guest) => {
    const refusals: Refusal[] = [];
    for (const [other, room] of rooms) {
      const { lacks, left } = movedIn(guest, other, room);
      if (lacks.length > 0) {
        refusals.push({ host: other, lacks });
        continue;
      }
      rooms.set(other, left);
      return { guest, to: other, refusals };
    }
    return { guest, to: undefined, refusals };
  });
}

// --- internal ---

/** What the other hypervisors of a site have left; planned ones where the host is planned. */
function roomsBeside(lab: LabIndex, host: Host): Map<Host, Room> {
  const others = lab.hosts.filter(
    (other) =>
      other !== host &&
      other.location === host.location &&
      (takesGuests(other) || (!isLive(host) && !isLive(other))),
  );
  const rooms = new Map<Host, Room>();
  for (const other of others) {
    const room = roomOn(lab, other);
    if (room) rooms.set(other, room);
  }
  return rooms;
}
