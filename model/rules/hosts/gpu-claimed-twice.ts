import type { Finding } from '../../diagnostics/index.ts';
import { isLive } from '../../relations/index.ts';
import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';
import { gpuClaims, type GpuClaim } from './_gpu-claims.ts';

export const gpuClaimedTwice: Rule = {
  id: 'gpu-claimed-twice',
  severity: 'error',
  title: 'Two guests are given the same card',
  why: 'A card is passed through whole: of two VMs with it only the one that starts first runs.',
  remedy: 'Give the card to one of them, or mark the successor `planned` until the other is gone.',
  *check(lab) {
    for (const claims of gpuClaims(lab)) {
      for (const [first, later] of duplicates(claims, keyOf))
        yield first.vm === later.vm ? namedTwice(later, first) : ofTwoVms(later, first);
    }
  },
};

// --- internal ---

/** A planned successor may name the card of the VM that it will replace. */
const keyOf = ({ vm, gpu }: GpuClaim): string => `${isLive(vm)} ${gpu.name}`;

const namedTwice = ({ vm, gpu, at }: GpuClaim, first: GpuClaim): Finding => ({
  at,
  message: `vm '${vm.name}' names card '${gpu.name}' twice`,
  help: 'remove one of them',
  related: [{ at: first.at, message: 'the first time' }],
});

const ofTwoVms = ({ vm, gpu, at }: GpuClaim, first: GpuClaim): Finding => ({
  at,
  message:
    `vm '${vm.name}' is given card '${gpu.name}' of '${vm.host.name}', ` +
    `which '${first.vm.name}' has already`,
  help: 'a card is passed through whole: give it to one of them',
  related: [{ at: first.at, message: `given to '${first.vm.name}' here` }],
});
