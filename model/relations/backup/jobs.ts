import type { LabIndex } from '../../graph/index.ts';
import type { Backup, Entity } from '../../kinds/index.ts';
import { clusterOf } from '../place.ts';
import { disksOf, layersOf } from '../storage/index.ts';
import { coverBy } from './cover.ts';
import { isMade } from './tool.ts';

/**
 * Backup jobs that copy an entity, or something that it is a part of: a service is copied with its
 * guest or its cluster, a node with its cluster, a disk with its pool. Jobs that are planned, or
 * whose cluster lacks the tool, copy nothing. Whether the others hold all that a service keeps is
 * for `missing-backup` to say.
 * @example backupsOf(lab, grafana) // the job of its cluster
 */
export const backupsOf = (lab: LabIndex, entity: Entity): Backup[] =>
  backupJobsOf(lab, entity).filter((job) => isMade(lab, job));

/** Jobs that are meant to copy an entity, whether or not something makes their copies yet. */
export const backupJobsOf = (lab: LabIndex, entity: Entity): Backup[] =>
  lab.backups.filter((job) => copies(lab, job, entity));

// --- internal ---

function copies(lab: LabIndex, job: Backup, entity: Entity): boolean {
  const { source } = job;
  if (source === entity) return true;
  switch (entity.kind) {
    case 'service':
      if (entity.volumes.length === 0) return source === entity.runsOn;
      return entity.volumes.some((volume) => coverBy([job]).holds(entity, volume));
    case 'vm':
    case 'lxc':
      return (
        (entity.kind === 'vm' && source === clusterOf(lab, entity)) ||
        disksOf(entity).some(({ storage }) => isAmong(layersOf(storage), source))
      );
    case 'pool':
    case 'dataset':
      return isAmong(layersOf(entity), source);
    default:
      return false;
  }
}

const isAmong = (layers: readonly Entity[], source: Entity): boolean => layers.includes(source);
