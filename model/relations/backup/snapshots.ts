import type { LabIndex } from '../../graph/index.ts';
import type { Backup, Bucket, Cluster } from '../../kinds/index.ts';
import { isLive, usersOf } from '../place.ts';
import { writerOf } from './writers.ts';

/** Where a cluster sends the snapshots of its etcd, and how often. */
export interface Snapshots {
  readonly bucket: Bucket;
  /** Name of the writer, under which the vault has its keys. @example 'cluster-asgard-orion-cluster' */
  readonly writer: string;
  /** Folder in the bucket. @example 'cluster/asgard-orion-cluster/etcd' */
  readonly folder: string;
  readonly frequency: Backup['frequency'];
  readonly keepDays: number;
}

/**
 * How the etcd of a cluster is copied: as its most frequent live backup into a bucket says, with the
 * keys that this backup has. `undefined` where there is none.
 */
export function snapshotsOf(lab: LabIndex, cluster: Cluster): Snapshots | undefined {
  const jobs = usersOf(lab, cluster)
    .filter((user): user is Backup => user.kind === 'backup' && user.source === cluster)
    .filter(isLive);
  return frequencies
    .flatMap((frequency) => jobs.filter((job) => job.frequency === frequency))
    .flatMap(({ target, frequency, keepDays }): Snapshots[] => {
      if (target.kind !== 'bucket') return [];
      const { name, prefix } = writerOf(cluster);
      return [{ bucket: target, writer: name, folder: `${prefix}etcd`, frequency, keepDays }];
    })
    .at(0);
}

// --- internal ---

/** The most frequent first. */
const frequencies: readonly Backup['frequency'][] = ['hourly', 'daily', 'weekly', 'monthly'];
