import type { LabIndex } from '../graph/index.ts';
import type {
  CloudVm,
  Cluster,
  Entity,
  Guest,
  Host,
  Location,
  Lxc,
  Service,
  StoragePool,
  Vm,
} from '../kinds/index.ts';

/**
 * Deployed now: `active` or `retiring`. Planned entities appear in pictures and documents only.
 */
export const isLive = (entity: Entity): boolean => entity.status !== 'planned';

/** Anything with an operating system that people sign in to. */
export type Machine = Host | Guest | CloudVm;

/** True for anything with an operating system that people sign in to. */
export const isMachine = (entity: Entity): entity is Machine =>
  entity.kind === 'host' ||
  entity.kind === 'vm' ||
  entity.kind === 'lxc' ||
  entity.kind === 'cloud-vm';

/** Where a machine stands. */
export const siteOf = (machine: Machine): Location =>
  'host' in machine ? machine.host.location : machine.location;

/** Every live machine: hosts, VMs, containers, cloud VMs; each kind in natural order. */
export const liveMachines = (lab: LabIndex): Machine[] =>
  [...lab.hosts, ...lab.vms, ...lab.lxcs, ...lab.cloudVms].filter(isLive);

/** Control plane first, then workers. */
export const nodesOf = (cluster: Cluster): readonly Vm[] => [
  ...cluster.controlPlane,
  ...cluster.workers,
];

/** Nodes that take workloads: the control plane is one of them if there is nobody else. */
export const workNodesOf = (cluster: Cluster): readonly Vm[] =>
  cluster.dedicatedControlPlane && cluster.workers.length > 0 ? cluster.workers : nodesOf(cluster);

/** The cluster that a VM is a node of. */
export const clusterOf = (lab: LabIndex, vm: Vm): Cluster | undefined =>
  usersOf(lab, vm).find((user): user is Cluster => user.kind === 'cluster');

/** A hypervisor that guests can be moved to: it is there, and it stays. */
export const takesGuests = ({ platform, status }: Host): boolean =>
  platform === 'proxmox' && status === 'active';

/** Guests of a host, VMs first. */
export const guestsOn = (lab: LabIndex, host: Host): Guest[] =>
  usersOf(lab, host).filter(
    (user): user is Guest => (user.kind === 'vm' || user.kind === 'lxc') && user.host === host,
  );

/** Services that run on a guest or in a cluster. */
export const servicesOn = (lab: LabIndex, runtime: Cluster | Vm | Lxc | CloudVm): Service[] =>
  usersOf(lab, runtime).filter(
    (user): user is Service => user.kind === 'service' && user.runsOn === runtime,
  );

/** Pools of a host. */
export const poolsOf = (lab: LabIndex, host: Host): StoragePool[] =>
  usersOf(lab, host).filter((user): user is StoragePool => user.kind === 'pool');

/**
 * The entities that name one, in the order of the lab. One that does so twice stands in it twice.
 */
export const usersOf = (lab: LabIndex, entity: Entity): Entity[] =>
  lab.referencesTo(entity).map(({ from }) => from);
