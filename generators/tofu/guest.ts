import { type Guest, type ResolvedLab, roleOf } from '../../model/index.ts';
import type { GuestVariables } from './shapes.ts';

/** What VMs and LXC containers have in common. */
export const guestVariables = (lab: ResolvedLab, guest: Guest): GuestVariables => ({
  vm_id: guest.vmId,
  node: guest.host.name,
  description: guest.description ?? '',
  tags: tags(lab, guest),
  pool: guest.environment,
  cores: guest.cores,
  memory_mb: guest.memory.mebibytes,
  on_boot: guest.onBoot,
  protection: guest.protection,
  startup: guest.startup
    ? {
        order: guest.startup.order,
        up_delay: guest.startup.upDelay,
        down_delay: guest.startup.downDelay,
      }
    : null,
  // The firewall of Proxmox stays off: its rule lists can lock everybody out (bpg#1993, bpg#2296).
  // Hosts and switches filter.
  networks: guest.networks.map((vlan) => ({
    bridge: guest.host.bridge,
    firewall: false,
    vlan: vlan.name,
  })),
});

// --- internal ---

/** The labels of the lab as Proxmox tags, `<label>-<value>`. */
const tags = (lab: ResolvedLab, guest: Guest): string[] =>
  [
    `environment-${guest.environment}`,
    `location-${guest.host.location.name}`,
    'managed-by-opentofu',
    `owner-${tagText(lab.owner)}`,
    `role-${roleOf(lab, guest)}`,
  ].toSorted();

/** Proxmox tags know lower-case letters, digits and `_ - + .`; the owner may be a person's name. */
const tagText = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9_+.-]+/g, '-');
