import type { Lab } from './lab.ts';
import type { Convention } from './naming/index.ts';
import type {
  Backup,
  Bucket,
  CloudVm,
  Cluster,
  Dataset,
  Entity,
  EntityKind,
  Host,
  Image,
  Location,
  Lxc,
  Service,
  StoragePool,
  Tunnel,
  Vlan,
  Vm,
  Zone,
} from './kinds/index.ts';

/** One entity names another one in one of its fields. */
export interface Reference {
  readonly from: Entity;
  readonly to: Entity;
  /** The field, from the outside in. @example ['disks', 0, 'pool'] */
  readonly path: readonly (string | number)[];
}

/**
 * A lab with its entities sorted by kind and name (natural order, whatever the order of the author) and its references indexed.
 * Rules read this; what stands in it is sound by itself, while what holds between entities is not known yet.
 */
export interface LabIndex {
  /** What the author passed to `defineLab`: the owner of findings about the lab itself. */
  readonly declaration: Lab;
  readonly name: string;
  readonly domain: string;
  /** https address of the Git repository. */
  readonly repository: string;
  readonly branch: string;
  readonly owner: string;
  readonly adminUser: string;
  readonly convention: Convention;
  /** All entities, by kind (in the order of the lists below), then by name. */
  readonly entities: readonly Entity[];
  readonly locations: readonly Location[];
  readonly hosts: readonly Host[];
  readonly vlans: readonly Vlan[];
  readonly pools: readonly StoragePool[];
  readonly datasets: readonly Dataset[];
  readonly images: readonly Image[];
  readonly vms: readonly Vm[];
  readonly lxcs: readonly Lxc[];
  readonly cloudVms: readonly CloudVm[];
  readonly clusters: readonly Cluster[];
  readonly buckets: readonly Bucket[];
  readonly services: readonly Service[];
  readonly zones: readonly Zone[];
  readonly tunnels: readonly Tunnel[];
  readonly backups: readonly Backup[];
  /**
   * Kinds of which an entity is missing here because it, or one that it leans on, is faulty by itself, or because no part exports it.
   * A rule that finds something absent keeps quiet about what such an entity may provide. Empty in a resolved lab.
   */
  readonly leftOut: ReadonlySet<EntityKind>;
  /** What this entity names, in the order of its fields. */
  readonly referencesFrom: (entity: Entity) => readonly Reference[];
  /** Who names this entity, in the order of {@link LabIndex.entities}. */
  readonly referencesTo: (entity: Entity) => readonly Reference[];
}

/** A lab in which every check has passed. Only `resolve` makes one; generators accept nothing else. */
export interface ResolvedLab extends LabIndex {
  readonly stage: 'resolved';
}
