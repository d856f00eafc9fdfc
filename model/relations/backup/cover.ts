import type {
  Backup,
  Cluster,
  Dataset,
  Entity,
  Service,
  StoragePool,
  Vm,
  Volume,
} from '../../kinds/index.ts';
import { nodesOf } from '../place.ts';
import { layersOf } from '../storage/index.ts';
import { leftOut, storageUnder } from './guest-copy.ts';

/** What some backups hold together. */
export interface Cover {
  /** Whether one of them holds a volume. */
  readonly holds: (service: Service, volume: Volume) => boolean;
  /** Whether one of them copies an entity. */
  readonly isSource: (entity: Entity) => boolean;
  /**
   * Whether one of them holds the disks of a node, or some of them: its own copy, or that of its
   * host.
   */
  readonly holdsDisksOf: (node: Vm) => boolean;
}

/** What these backups hold, if something makes them. */
export function coverBy(backups: readonly Backup[]): Cover {
  const sources: ReadonlySet<Entity> = new Set(backups.map(({ source }) => source));
  const lies = (storage: StoragePool | Dataset): boolean =>
    layersOf(storage).some((layer) => sources.has(layer));
  const holdsDisksOf = (node: Vm): boolean =>
    (sources.has(node) && node.disks.some(({ backup }) => backup)) || sources.has(node.host);
  const nodes = new Map<Cluster, boolean>();
  /** A local volume may land on any node, so all of them must be copied. */
  const allNodes = (cluster: Cluster): boolean => {
    const whole = nodes.get(cluster) ?? nodesOf(cluster).every(holdsDisksOf);
    nodes.set(cluster, whole);
    return whole;
  };
  const holds = (service: Service, volume: Volume): boolean => {
    const { runsOn } = service;
    if (sources.has(service)) return true;
    switch (runsOn.kind) {
      case 'cluster':
        return sources.has(runsOn) || (volume.on === 'local' ? allNodes(runsOn) : lies(volume.on));
      case 'vm':
      case 'lxc':
        return (
          storageUnder(runsOn, volume).some(lies) ||
          (sources.has(runsOn) && !leftOut(runsOn, volume))
        );
      case 'cloud-vm':
        return volume.on !== 'local' && lies(volume.on);
    }
  };
  return { holds, isSource: (entity) => sources.has(entity), holdsDisksOf };
}
