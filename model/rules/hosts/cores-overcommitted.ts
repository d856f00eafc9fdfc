import { inWords } from '../../entity/index.ts';
import type { Guest } from '../../kinds/index.ts';
import { CORES_PER_THREAD, coreUse, countedGuests } from '../../relations/index.ts';
import { FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const coresOvercommitted: Rule = {
  id: 'cores-overcommitted',
  severity: 'warning',
  title: 'Guests have far more processors than their host',
  why:
    'Guests wait for a free thread. ' +
    'etcd then misses heartbeats and elects a new leader again and again, ' +
    'and everything in the cluster stalls.',
  remedy:
    'Give guests fewer cores, or move one to another host: ' +
    'more than four virtual processors for each thread of the host are too many.',
  *check(lab) {
    for (const host of lab.hosts) {
      const { used, limit } = coreUse(lab, host);
      if (used <= limit) continue;
      const threads = inWords(host.cores, 'thread');
      yield {
        at: { owner: host, path: ['cores'] },
        message: `guests on '${host.name}' have ${used} cores, the host has ${threads}`,
        note: showLargest(countedGuests(lab, host)),
        help: `keep the sum at ${limit} or less: ${CORES_PER_THREAD} for each thread`,
      };
    }
  },
};

// --- internal ---

/** @example showLargest(guests) // 'k8s-worker-01 16, k8s-master-01 4' */
function showLargest(guests: readonly Guest[]): string {
  const largest = guests.toSorted((a, b) => b.cores - a.cores).slice(0, FEW);
  const more = guests.length - largest.length;
  const rest = more > 0 ? `, and ${more} more` : '';
  return largest.map(({ name, cores }) => `${name} ${cores}`).join(', ') + rest;
}
