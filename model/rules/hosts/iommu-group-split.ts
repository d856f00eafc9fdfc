import { isLive } from '../../relations/index.ts';
import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';
import { gpuClaims, type GpuClaim } from './_gpu-claims.ts';

export const iommuGroupSplit: Rule = {
  id: 'iommu-group-split',
  severity: 'error',
  title: 'Cards of one IOMMU group go to different guests',
  why:
    'Devices of one group can reach each other’s memory, ' +
    'so the kernel passes a group to one guest only: the second VM does not start.',
  remedy:
    'Give all cards of the group to one guest, ' +
    'or put one of them in a slot with a group of its own.',
  *check(lab) {
    for (const claims of gpuClaims(lab)) {
      for (const [first, { vm, gpu, at }] of duplicates(claims, keyOf)) {
        // The same card twice is gpu-claimed-twice.
        if (first.vm === vm || first.gpu === gpu) continue;
        const group = `IOMMU group ${gpu.iommuGroup} of '${vm.host.name}'`;
        yield {
          at,
          message:
            `vm '${vm.name}' is given '${gpu.name}', ` +
            `which shares ${group} with '${first.gpu.name}' of '${first.vm.name}'`,
          help: 'give both cards to one VM, or move one to another slot',
          related: [
            { at: first.at, message: `'${first.gpu.name}' is given to '${first.vm.name}' here` },
          ],
        };
      }
    }
  },
};

// --- internal ---

const keyOf = ({ vm, gpu }: GpuClaim): string => `${isLive(vm)} ${gpu.iommuGroup}`;
