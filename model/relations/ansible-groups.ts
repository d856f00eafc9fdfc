/** Names of the Ansible groups that every lab has, so that a play may name them in any lab. */
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
