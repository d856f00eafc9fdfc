import type { LabIndex } from '../../graph/index.ts';
import type { Backup, Bucket, Cluster, Service } from '../../kinds/index.ts';
import { isLive, servicesOn } from '../place.ts';
import { copiedFromInside } from './tool.ts';
import { type BucketWriter, writerOf } from './writers.ts';

/** A place in a bucket that the tool of a cluster writes copies into. */
export interface BackupPlace {
  /** @example 'cluster-asgard-orion-cluster-homelab-babylon-backups-storage' */
  readonly name: string;
  readonly bucket: Bucket;
  readonly writer: BucketWriter;
  /** Jobs whose copies lie there. */
  readonly jobs: readonly Backup[];
}

/** Copies of one service that the tool makes. */
export interface ServiceCopy {
  /** @example 'grafana-daily' */
  readonly name: string;
  readonly service: Service;
  readonly job: Backup;
  readonly place: BackupPlace;
}

/** Where the tool of a cluster writes what its live jobs copy: a place for each source and bucket. */
export function backupPlaces(lab: LabIndex, cluster: Cluster): BackupPlace[] {
  const jobs = lab.backups.filter((job) => isLive(job) && copiedFromInside(job) === cluster);
  const places = jobs.flatMap((job): Omit<BackupPlace, 'jobs'>[] => {
    const { source, target } = job;
    if (target.kind !== 'bucket') return [];
    const writer = writerOf(source);
    return [{ name: `${writer.name}-${target.name}`, bucket: target, writer }];
  });
  const distinct = new Map(places.map((place) => [place.name, place]));
  return [...distinct.values()].map((place) => ({
    ...place,
    jobs: jobs.filter(
      ({ source, target }) =>
        target === place.bucket && writerOf(source).name === place.writer.name,
    ),
  }));
}

/**
 * What the tool of a cluster copies, service by service: of those that keep something which must
 * not be lost, the data and their objects.
 */
export function serviceCopies(lab: LabIndex, cluster: Cluster): ServiceCopy[] {
  const keepers = servicesOn(lab, cluster).filter((service) => isLive(service) && keeps(service));
  return backupPlaces(lab, cluster).flatMap((place) =>
    place.jobs.flatMap((job) =>
      keepers
        .filter((service) => job.source === cluster || job.source === service)
        .map((service) => ({ name: copyName(service, job), service, job, place })),
    ),
  );
}

// --- internal ---

/** Whether a service keeps what must not be lost. */
const keeps = ({ volumes }: Service): boolean =>
  volumes.some(({ expendable }) => expendable === undefined);

/** The job of a service may be as frequent as that of its cluster. */
const copyName = (service: Service, { source, frequency }: Backup): string =>
  source === service ? `${service.name}-own-${frequency}` : `${service.name}-${frequency}`;
