import { nearest } from '../../naming/index.ts';
import type { Rule } from '../rule.ts';

export const gpuNotOnHost: Rule = {
  id: 'gpu-not-on-host',
  severity: 'error',
  title: 'A guest wants a card that its host does not have',
  why: 'A card is passed through by the address of its slot: without it in this host the VM does not start.',
  remedy: 'Write the name of a card of the host, or place the guest on the host that has it.',
  *check(lab) {
    const owners = new Map(lab.hosts.toReversed().flatMap((host) => host.gpus.map(({ name }) => [name, host] as const)));
    for (const vm of lab.vms) {
      const cards = vm.host.gpus.map(({ name }) => name);
      for (const [index, gpu] of vm.gpus.entries()) {
        if (cards.includes(gpu)) continue;
        const guess = nearest(gpu, cards);
        const owner = owners.get(gpu);
        const has = cards.length > 0 ? `the cards of '${vm.host.name}' are ${cards.join(', ')}` : `'${vm.host.name}' has no card`;
        yield {
          at: { owner: vm, path: ['gpus', index] },
          message: `vm '${vm.name}' wants card '${gpu}', which its host '${vm.host.name}' does not have`,
          help: guess ? `did you mean '${guess}'?` : owner ? `place the VM on ${owner.name}, which has it` : has,
          related: [{ at: { owner: vm.host, path: ['gpus'] }, message: 'the cards of the host' }],
        };
      }
    }
  },
};
