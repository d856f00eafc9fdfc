import { formatName, type ResolvedLab, toSnake } from '../../model/index.ts';

/** Names of the groups that always exist, so that a play may name them in any lab. */
export const fixedGroups = {
  proxmoxHosts: 'proxmox_hosts',
  nas: 'nas',
  gpuHosts: 'gpu_hosts',
  vms: 'vms',
  lxcs: 'lxcs',
  cloudVms: 'cloud_vms',
  bastions: 'bastions',
  k3sCluster: 'k3s_cluster',
  k3sServer: 'k3s_server',
  k3sAgent: 'k3s_agent',
} as const;

/** What the machines of a derived group share. */
export type Shared = 'location' | 'cluster' | 'vlan' | 'service' | 'role' | 'environment';

/** Name of a derived group, by the naming convention. @example groupName(lab, 'vlan', 'styx-servers-vlan') // 'vlan_styx_servers_vlan' */
export const groupName = (lab: ResolvedLab, group: Shared, member: string): string =>
  formatName(lab.convention, 'ansible-group', { group, member: toSnake(member) });
