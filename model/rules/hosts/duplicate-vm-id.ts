import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';

export const duplicateVmId: Rule = {
  id: 'duplicate-vm-id',
  severity: 'error',
  title: 'Two guests of a site have the same id',
  why:
    'The Proxmox hosts of a site form one cluster, ' +
    'in which VMs and containers share one list of ids: ' +
    'OpenTofu would fail, or take over the wrong guest.',
  remedy:
    'Give one of them a free id; ' +
    'do not change the id of a guest that runs already, as that replaces it.',
  *check(lab) {
    const bySite = Map.groupBy([...lab.vms, ...lab.lxcs], ({ host }) => host.location);
    for (const guests of bySite.values()) {
      const takeFree = freeIds(guests.map(({ vmId }) => vmId));
      for (const [owner, guest] of duplicates(guests, ({ vmId }) => vmId)) {
        yield {
          at: { owner: guest, path: ['vmId'] },
          message:
            `${guest.kind} '${guest.name}' has id ${guest.vmId}, ` +
            `which is that of ${owner.kind} '${owner.name}'`,
          help: `the next free id of ${guest.host.location.name} is ${takeFree(guest.vmId)}`,
          related: [{ at: { owner, path: ['vmId'] }, message: `'${owner.name}' has it here` }],
        };
      }
    }
  },
};

// --- internal ---

/**
 * Hands out the next free id after a taken one, each once. Runs of taken ids are skipped over in
 * one step once they are known.
 */
function freeIds(taken: Iterable<number>): (id: number) => number {
  const next = new Map<number, number>();
  for (const id of taken) next.set(id, id + 1);
  return (id) => {
    const passed: number[] = [];
    let free = id;
    for (let after = next.get(free); after !== undefined; after = next.get(free)) {
      passed.push(free);
      free = after;
    }
    next.set(free, free + 1);
    for (const step of passed) next.set(step, free + 1);
    return free;
  };
}
