import type { Entity } from '../../kinds/index.ts';

/**
 * What happens to an entity.
 *
 * - `stops`: it is down, or nobody reaches anything of it. Nothing else of it is told then.
 * - `limps`: it goes on with less than it had.
 * - `loses-way-in`: it runs, and people don't get to it.
 * - `loses-sign-in`: it runs, and nobody gets past its login.
 * - `loses-backup`: it runs, and new copies of it are no longer made, or the old ones are lost.
 */
export type Effect = 'stops' | 'limps' | 'loses-way-in' | 'loses-sign-in' | 'loses-backup';

/** What happens, as words that follow a name. @example `grafana ${effectWords['loses-way-in']}` */
export const effectWords: Readonly<Record<Effect, string>> = {
  stops: 'stops',
  limps: 'limps',
  'loses-way-in': 'loses its way in',
  'loses-sign-in': 'loses its sign-in',
  'loses-backup': 'loses its backup',
};

/** How an entity depends on the one that went before. */
export type Why =
  /** A location holds machines, a host pools, a pool datasets. */
  | 'stands-in'
  /** A guest on its host, a service on its guest or in its cluster. */
  | 'runs-on'
  /** A disk, a root file system or a mount of a container. */
  | 'disk'
  /** Files that it keeps, mounts or offers to others. */
  | 'data'
  | 'network'
  /** `dependsOn` of a service. */
  | 'needs'
  /** Nodes of the control plane. */
  | 'quorum'
  /** Nodes that take workloads. */
  | 'workers'
  /** A proxy, or the zone of a tunnel. */
  | 'reached-through'
  /** A tunnel: the house still gets in. */
  | 'reached-from-internet-through'
  | 'signs-in-with'
  | 'held-open-by'
  /** Storage that copies go to. */
  | 'copied-to'
  /** A backup job, or the tool that makes its copies. */
  | 'copied-by';

/** What follows for one entity from another one being gone. */
export interface Harm {
  readonly entity: Entity;
  readonly effect: Effect;
  readonly why: Why;
  /** The reason, as words that follow the name of the entity. @example 'runs on asgard-atlas' */
  readonly reason: string;
}

/** One thing that happens when an entity is gone. */
export interface Consequence extends Harm {
  /** What it follows from: the subject, or an entity that another consequence is about. */
  readonly because: Entity;
  /** Steps from the subject; 1 for what it hits directly. */
  readonly step: number;
}
