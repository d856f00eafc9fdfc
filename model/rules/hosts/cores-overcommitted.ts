import { inWords } from '../../entity/index.ts';
import type { Rule } from '../rule.ts';
import { countedGuests } from './_counted-guests.ts';

/**
 * Virtual processors for each hardware thread beyond which guests wait for each other noticeably.
 */
const PER_THREAD = 4;
const SHOWN = 8;

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
      const guests = countedGuests(lab, host);
      let total = 0;
      for (const guest of guests) total += guest.cores;
      if (total <= host.cores * PER_THREAD) continue;
      const largest = guests.toSorted((a, b) => b.cores - a.cores).slice(0, SHOWN);
      const more = guests.length - largest.length;
      yield {
        at: { owner: host, path: ['cores'] },
        message: `guests on '${host.name}' have ${total} cores, the host has ${inWords(host.cores, 'thread')}`,
        note:
          largest.map(({ name, cores }) => `${name} ${cores}`).join(', ') +
          (more > 0 ? `, and ${more} more` : ''),
        help: `keep the sum at ${host.cores * PER_THREAD} or less: ${PER_THREAD} for each thread`,
      };
    }
  },
};
