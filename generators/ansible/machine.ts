import { type CloudVm, type Guest, type Host, isLive, type Location, type ResolvedLab } from '../../model/index.ts';

/** Anything that Ansible signs in to. */
export type Machine = Host | Guest | CloudVm;

/** Every live machine: hosts, VMs, containers, cloud VMs; each kind in natural order. */
export const machinesOf = (lab: ResolvedLab): Machine[] => [...lab.hosts, ...lab.vms, ...lab.lxcs, ...lab.cloudVms].filter(isLive);

/** Where a machine stands. */
export const siteOf = (machine: Machine): Location => ('host' in machine ? machine.host.location : machine.location);

/** Account that Ansible signs in with: the one of cloud-init in VMs; hypervisors, storage servers and containers know only root. */
export const userOf = (lab: ResolvedLab, machine: Machine): string => (machine.kind === 'vm' || machine.kind === 'cloud-vm' ? lab.adminUser : 'root');
