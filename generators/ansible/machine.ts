import type { Machine, ResolvedLab } from '../../model/index.ts';

/**
 * Account that Ansible signs in with: the one of cloud-init in VMs; hypervisors, storage servers
 * and containers know only root.
 */
export const userOf = (lab: ResolvedLab, machine: Machine): string =>
  machine.kind === 'vm' || machine.kind === 'cloud-vm' ? lab.adminUser : 'root';
