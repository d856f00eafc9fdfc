import { showSize, totalSize } from '../../entity/index.ts';
import type { Guest, Host, Location } from '../../kinds/index.ts';
import { countedGuests, memoryUse, takesGuests } from '../../relations/index.ts';
import type { MemoryUse } from '../../relations/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';

export const memoryOvercommitted: Rule = {
  id: 'memory-overcommitted',
  severity: 'error',
  title: 'Guests need more memory than their host has',
  why:
    'The host runs out of memory when all guests use what they were promised: ' +
    'the kernel then kills one of them, usually the largest.',
  remedy:
    'Move a guest to another host, make one smaller, or allow it with `overcommit` on the host.',
  *check(lab) {
    const loads = lab.hosts.map((host) => ({
      host,
      guests: countedGuests(lab, host),
      ...memoryUse(lab, host),
    }));
    const roomiest = roomiestBySite(loads);
    for (const load of loads) {
      const { host, guests, used, limit, free } = load;
      if (free.mebibytes >= 0) continue;
      const allowed = host.overcommit > 1 ? ` and may promise ${showSize(limit)}` : '';
      const has = `has ${showSize(host.memory)}${allowed}`;
      const roomiestOfSite = roomiest.get(host.location);
      const giants = guests.filter(({ memory }) => memory.mebibytes > limit.mebibytes);
      for (const guest of giants) {
        yield {
          at: { owner: guest, path: ['memory'] },
          message:
            `${guest.kind} '${guest.name}' alone needs ${showSize(guest.memory)} of memory, ` +
            `its host '${host.name}' ${has}`,
          help: helpForGiant(load, guest, roomiestOfSite),
          related: [
            { at: { owner: host, path: ['memory'] }, message: `the memory of '${host.name}'` },
          ],
        };
      }
      const others = guests.filter((guest) => !giants.includes(guest));
      const rest = totalSize(others.map(({ memory }) => memory));
      if (rest.mebibytes <= limit.mebibytes) continue; // it is the giants alone
      yield {
        at: { owner: host, path: ['memory'] },
        message: `guests on '${host.name}' need ${showSize(used)} of memory, the host ${has}`,
        note: showShares(guests.map(({ name, memory }) => ({ name, size: memory }))),
        help: help(load, roomiestOfSite),
      };
    }
  },
};

// --- internal ---

/** A host with its guests, and what they are promised. */
interface Load extends MemoryUse {
  readonly host: Host;
  readonly guests: readonly Guest[];
}

/** @example showRoom(load) // 'asgard-atlas (12 GiB free)' */
const showRoom = ({ host, free }: Load): string => `${host.name} (${showSize(free)} free)`;

/** Of each site, the hypervisor with the most memory left; of equal ones the first by name. */
function roomiestBySite(loads: readonly Load[]): Map<Location, Load> {
  const best = new Map<Location, Load>();
  for (const load of loads) {
    const { host, free } = load;
    if (!takesGuests(host)) continue;
    const before = best.get(host.location);
    if (!before || free.mebibytes > before.free.mebibytes) best.set(host.location, load);
  }
  return best;
}

/**
 * Whether the host is relieved when one of its guests goes to another one, which has room for it.
 */
const relieves = ({ guests, used, limit }: Load, other: Load): boolean =>
  guests.some(
    ({ memory }) =>
      memory.mebibytes <= other.free.mebibytes &&
      used.mebibytes - memory.mebibytes <= limit.mebibytes,
  );

function helpForGiant({ limit }: Load, { memory }: Guest, other: Load | undefined): string {
  const smaller = `give it ${showSize(limit)} at most`;
  return other && other.free.mebibytes >= memory.mebibytes
    ? `${smaller}, or move it to ${showRoom(other)}`
    : `${smaller}, or give the host more memory`;
}

function help(load: Load, roomiest: Load | undefined): string {
  const { host } = load;
  const other = roomiest && relieves(load, roomiest) ? roomiest : undefined;
  const relief = other ? `move a guest to ${showRoom(other)}` : 'make a guest smaller';
  if (host.overcommit >= 4) return other ? relief : `${relief} or give the host more memory`;
  const allow =
    host.overcommit > 1 ? `raise \`overcommit\` (now ${host.overcommit})` : 'set `overcommit`';
  return `${relief}, or ${allow} on the host`;
}
