import type { Rule } from '../rule.ts';

export const gpuGuestBallooning: Rule = {
  id: 'gpu-guest-ballooning',
  severity: 'error',
  title: 'A guest with a card has ballooning memory',
  why:
    'A card that is passed through reads the memory of its guest directly, ' +
    'so all of it is pinned: the host can take nothing back.',
  remedy: 'Leave `ballooning` out, and count the whole memory of the guest as taken.',
  *check(lab) {
    for (const vm of lab.vms) {
      if (vm.gpus.length === 0 || !vm.ballooning) continue;
      yield {
        at: { owner: vm, path: ['ballooning'] },
        message: `vm '${vm.name}' has ballooning memory and a passed-through card`,
        help: 'remove `ballooning`: the card pins all memory of the guest',
        related: [{ at: { owner: vm, path: ['gpus'] }, message: 'its cards' }],
      };
    }
  },
};
