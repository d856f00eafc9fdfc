import type { Place } from '../../diagnostics/index.ts';
import type { LabIndex } from '../../graph/index.ts';
import type { Gpu, Vm } from '../../kinds/index.ts';

/** A card that a VM is given, and the field that says so. */
export interface GpuClaim {
  readonly vm: Vm;
  readonly gpu: Gpu;
  readonly at: Place;
}

/**
 * What the VMs of each host are given of its cards. `gpu-not-on-host` tells of those that it does
 * not have.
 */
export const gpuClaims = (lab: LabIndex): GpuClaim[][] => [
  ...Map.groupBy(lab.vms.flatMap(claimsOf), ({ vm }) => vm.host).values(),
];

// --- internal ---

const claimsOf = (vm: Vm): GpuClaim[] =>
  vm.gpus.flatMap((card, index) => {
    const gpu = vm.host.gpus.find(({ name }) => name === card);
    return gpu ? [{ vm, gpu, at: { owner: vm, path: ['gpus', index] } }] : [];
  });
