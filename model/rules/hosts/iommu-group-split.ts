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
    const owners = new Map<
      object,
      Map<string, { vm: Vm; card: string; path: (string | number)[] }>
    >();
    for (const vm of lab.vms) {
      const ofHost =
        owners.get(vm.host) ??
        new Map<string, { vm: Vm; card: string; path: (string | number)[] }>();
      owners.set(vm.host, ofHost);
      for (const [index, card] of vm.gpus.entries()) {
        const gpu = vm.host.gpus.find(({ name }) => name === card);
        if (!gpu) continue;
        const path = ['gpus', index];
        const key = `${isLive(vm)} ${gpu.iommuGroup}`;
        const other = ofHost.get(key);
        if (!other) ofHost.set(key, { vm, card, path });
        // The same card twice is gpu-claimed-twice.
        else if (other.vm !== vm && other.card !== card) {
          yield {
            at: { owner: vm, path },
            message: `vm '${vm.name}' is given '${card}', which shares IOMMU group ${gpu.iommuGroup} of '${vm.host.name}' with '${other.card}' of '${other.vm.name}'`,
            help: 'give both cards to one VM, or move one to another slot',
            related: [
              {
                at: { owner: other.vm, path: other.path },
                message: `'${other.card}' is given to '${other.vm.name}' here`,
              },
            ],
          };
        }
      }
    }
  },
};
