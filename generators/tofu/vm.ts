import {
  type Dataset,
  inGib,
  internalName,
  type ResolvedLab,
  type StoragePool,
  type Vm,
} from '../../model/index.ts';
import { guestVariables } from './guest.ts';
import type { VmVariables } from './shapes.ts';

/** Variables of a VM. A card that is passed through wants q35, OVMF and all of its memory. */
export function vmVariables(lab: ResolvedLab, vm: Vm): VmVariables {
  const hasCard = vm.gpus.length > 0;
  return {
    ...guestVariables(lab, vm),
    image: vm.image.name,
    cpu_type: vm.cpuType,
    ballooning: vm.ballooning && !hasCard,
    machine: hasCard ? 'q35' : 'pc',
    bios: hasCard ? 'ovmf' : 'seabios',
    agent: vm.agent,
    disks: vm.disks.map((disk, index) => ({
      backup: disk.backup,
      datastore: disk.pool.name,
      // Gives freed blocks back to thin pools; harmless elsewhere.
      discard: true,
      interface: `scsi${index}`,
      size_gb: inGib(disk.size),
      ssd: medium(disk.pool) !== 'hdd',
    })),
    // The whole card as a second graphics device: the console of Proxmox stays usable.
    pci: vm.gpus.map((mapping) => ({ mapping, pcie: true, xvga: false })),
    cloud_init: {
      dns_domain: internalName(lab, vm).slice(vm.name.length + 1),
      user: lab.adminUser,
    },
  };
}

// --- internal ---

const medium = (storage: StoragePool | Dataset): StoragePool['medium'] =>
  storage.kind === 'pool' ? storage.medium : storage.pool.medium;
