import type { Finding, Place } from '../../diagnostics/index.ts';
import type { Vm } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const gpuClaimedTwice: Rule = {
  id: 'gpu-claimed-twice',
  severity: 'error',
  title: 'Two guests are given the same card',
  why: 'A card is passed through whole: of two VMs with it only the one that starts first runs.',
  remedy: 'Give the card to one of them, or mark the successor `planned` until the other is gone.',
  *check(lab) {
    const owners = new Map<object, Map<string, Claim>>();
    for (const vm of lab.vms) {
      const ofHost = owners.get(vm.host) ?? new Map<string, Claim>();
      owners.set(vm.host, ofHost);
      const cards = new Set(vm.host.gpus.map(({ name }) => name));
      for (const [index, gpu] of vm.gpus.entries()) {
        if (!cards.has(gpu)) continue; // gpu-not-on-host
        // A planned successor may name the card of the VM that it will replace.
        const key = `${isLive(vm)} ${gpu}`;
        const at = { owner: vm, path: ['gpus', index] };
        const first = ofHost.get(key);
        if (!first) {
          ofHost.set(key, { vm, at });
          continue;
        }
        yield first.vm === vm ? namedTwice(vm, gpu, at, first) : ofTwoVms(vm, gpu, at, first);
      }
    }
  },
};

// --- internal ---

interface Claim {
  readonly vm: Vm;
  readonly at: Place;
}

const namedTwice = (vm: Vm, gpu: string, at: Place, first: Claim): Finding => ({
  at,
  message: `vm '${vm.name}' names card '${gpu}' twice`,
  help: 'remove one of them',
  related: [{ at: first.at, message: 'the first time' }],
});

const ofTwoVms = (vm: Vm, gpu: string, at: Place, first: Claim): Finding => ({
  at,
  message:
    `vm '${vm.name}' is given card '${gpu}' of '${vm.host.name}', ` +
    `which '${first.vm.name}' has already`,
  help: 'a card is passed through whole: give it to one of them',
  related: [{ at: first.at, message: `given to '${first.vm.name}' here` }],
});
