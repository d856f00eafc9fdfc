import type { Host } from '../../model/index.ts';
import type { OnPremisesVariables, PciDevice } from './shapes.ts';

/**
 * One mapping for each card name of a site. Hosts whose cards bear the same name share a mapping
 * with a device on each of them, so that a guest may move between these hosts.
 */
export function pciMappings(hosts: readonly Host[]): OnPremisesVariables['pci_mappings'] {
  const mappings = new Map<string, PciDevice[]>();
  for (const host of hosts) {
    for (const gpu of host.gpus) {
      const device = {
        node: host.name,
        id: gpu.device,
        path: gpu.path,
        iommu_group: gpu.iommuGroup,
        subsystem_id: gpu.subsystem,
      };
      const devices = mappings.get(gpu.name);
      if (devices) devices.push(device);
      else mappings.set(gpu.name, [device]);
    }
  }
  return Object.fromEntries(
    [...mappings].map(([name, devices]) => [name, { comment: `Card ${name}`, devices }]),
  );
}
