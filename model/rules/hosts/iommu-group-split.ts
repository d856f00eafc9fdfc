import type { Place } from '../../diagnostics/index.ts';
import type { Vm } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

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
    const owners = new Map<object, Map<string, Claim>>();
    for (const vm of lab.vms) {
      const { host } = vm;
      const ofHost = owners.get(host) ?? new Map<string, Claim>();
      owners.set(host, ofHost);
      for (const [index, card] of vm.gpus.entries()) {
        const gpu = host.gpus.find(({ name }) => name === card);
        if (!gpu) continue;
        const at = { owner: vm, path: ['gpus', index] };
        const key = `${isLive(vm)} ${gpu.iommuGroup}`;
        const other = ofHost.get(key);
        if (!other) {
          ofHost.set(key, { vm, card, at });
          continue;
        }
        // The same card twice is gpu-claimed-twice.
        if (other.vm === vm || other.card === card) continue;
        const group = `IOMMU group ${gpu.iommuGroup} of '${host.name}'`;
        yield {
          at,
          message:
            `vm '${vm.name}' is given '${card}', ` +
            `which shares ${group} with '${other.card}' of '${other.vm.name}'`,
          help: 'give both cards to one VM, or move one to another slot',
          related: [
            { at: other.at, message: `'${other.card}' is given to '${other.vm.name}' here` },
          ],
        };
      }
    }
  },
};

// --- internal ---

/** A card that a VM is given, and the field that says so. */
interface Claim {
  readonly vm: Vm;
  readonly card: string;
  readonly at: Place;
}
