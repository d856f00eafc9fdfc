import { showSize, totalSize } from '../../entity/index.ts';
import type { Guest, Location } from '../../kinds/index.ts';
import { showShares } from '../_shares.ts';
import type { Rule } from '../rule.ts';
import { memoryUse, type MemoryUse } from './_memory-use.ts';

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
    const uses = lab.hosts.map((host) => memoryUse(lab, host));
    const roomiest = roomiestBySite(uses);
    for (const use of uses) {
      const { host, guests, promised, limit } = use;
      if (promised.mebibytes <= limit.mebibytes) continue;
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
          help: helpForGiant(use, guest, roomiestOfSite),
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
        message: `guests on '${host.name}' need ${showSize(promised)} of memory, the host ${has}`,
        note: showShares(guests.map(({ name, memory }) => ({ name, size: memory }))),
        help: help(use, roomiestOfSite),
      };
    }
  },
};

// --- internal ---

const free = ({ limit, promised }: MemoryUse): number => limit.mebibytes - promised.mebibytes;

/** @example showRoom(use) // 'asgard-atlas (12 GiB free)' */
const showRoom = (use: MemoryUse): string =>
  `${use.host.name} (${showSize({ mebibytes: free(use) })} free)`;

/** Of each site, the hypervisor with the most memory left; of equal ones the first by name. */
function roomiestBySite(uses: readonly MemoryUse[]): Map<Location, MemoryUse> {
  const best = new Map<Location, MemoryUse>();
  for (const use of uses) {
    if (use.host.platform !== 'proxmox' || use.host.status !== 'active') continue;
    const before = best.get(use.host.location);
    if (!before || free(use) > free(before)) best.set(use.host.location, use);
  }
  return best;
}

/**
 * Whether the host is relieved when one of its guests goes to another one, which has room for it.
 */
const relieves = ({ guests, promised, limit }: MemoryUse, other: MemoryUse): boolean =>
  guests.some(
    ({ memory }) =>
      memory.mebibytes <= free(other) && promised.mebibytes - memory.mebibytes <= limit.mebibytes,
  );

function helpForGiant(
  { limit }: MemoryUse,
  { memory }: Guest,
  other: MemoryUse | undefined,
): string {
  const smaller = `give it ${showSize(limit)} at most`;
  return other && free(other) >= memory.mebibytes
    ? `${smaller}, or move it to ${showRoom(other)}`
    : `${smaller}, or give the host more memory`;
}

function help(use: MemoryUse, roomiest: MemoryUse | undefined): string {
  const { host } = use;
  const other = roomiest && relieves(use, roomiest) ? roomiest : undefined;
  const relief = other ? `move a guest to ${showRoom(other)}` : 'make a guest smaller';
  if (host.overcommit >= 4) return other ? relief : `${relief} or give the host more memory`;
  const allow =
    host.overcommit > 1 ? `raise \`overcommit\` (now ${host.overcommit})` : 'set `overcommit`';
  return `${relief}, or ${allow} on the host`;
}
