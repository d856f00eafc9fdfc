import type { LabIndex } from '../../graph/index.ts';
import type { Host } from '../../kinds/index.ts';
import { nearest } from '../../naming/index.ts';
import { takesGuests } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const gpuNotOnHost: Rule = {
  id: 'gpu-not-on-host',
  severity: 'error',
  title: 'A guest wants a card that its host does not have',
  why:
    'A card is passed through by the address of its slot: ' +
    'without it in this host the VM does not start.',
  remedy: 'Write the name of a card of the host, or place the guest on the host that has it.',
  *check(lab) {
    const owners = ownersOfCards(lab);
    for (const vm of lab.vms) {
      const { host } = vm;
      const cards = host.gpus.map(({ name }) => name);
      for (const [index, gpu] of vm.gpus.entries()) {
        if (cards.includes(gpu)) continue;
        const wish = `vm '${vm.name}' wants card '${gpu}'`;
        const has = cards.length > 0 ? 'the cards of the host' : 'the host has no card';
        yield {
          at: { owner: vm, path: ['gpus', index] },
          message: `${wish}, which its host '${host.name}' does not have`,
          help: help(gpu, host, owners.get(keyOf(host, gpu))),
          related: [{ at: { owner: host, path: ['gpus'] }, message: has }],
        };
      }
    }
  },
};

// --- internal ---

/** A card by its name at a site. */
const keyOf = ({ location }: Host, gpu: string): string => `${location.name} ${gpu}`;

/** Hypervisors that a guest could be placed on for a card; the first by name. */
function ownersOfCards(lab: LabIndex): Map<string, Host> {
  const hosts = lab.hosts.filter(takesGuests);
  return new Map(
    hosts
      .toReversed()
      .flatMap((host) => host.gpus.map(({ name }) => [keyOf(host, name), host] as const)),
  );
}

function help(gpu: string, host: Host, owner: Host | undefined): string {
  const cards = host.gpus.map(({ name }) => name);
  const guess = nearest(gpu, cards);
  if (owner) {
    const place = `place the VM on ${owner.name}, which has it`;
    return guess ? `${place}, or write '${guess}'` : place;
  }
  if (guess) return `did you mean '${guess}'?`;
  const listed = `list it under \`gpus\` of '${host.name}' if it is in there`;
  return cards.length > 0
    ? `write one of its cards (${cards.join(', ')}), or ${listed}`
    : `${listed}, or remove it here`;
}
