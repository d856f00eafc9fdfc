import type { LabIndex } from '../../graph/index.ts';
import type { Backup, Cluster, Service } from '../../kinds/index.ts';
import { isProduct } from '../../products/index.ts';
import { isLive, servicesOn } from '../place.ts';

/** Copies a cluster, and single services of it, from the inside: https://velero.io */
export const backupTool = 'velero';

/** Services of a cluster that are the tool. */
export const backupToolsIn = (lab: LabIndex, cluster: Cluster): Service[] =>
  servicesOn(lab, cluster).filter((service) => isProduct(service, backupTool));

/**
 * The cluster in which a backup needs the tool. A service that keeps nothing needs none.
 */
export function copiedFromInside({ source }: Backup): Cluster | undefined {
  if (source.kind === 'cluster') return source;
  if (source.kind !== 'service' || source.runsOn.kind !== 'cluster') return undefined;
  return isLive(source) && source.volumes.length > 0 ? source.runsOn : undefined;
}

/** The cluster that lacks the tool for a backup, so that nothing makes its copies. */
export function lacksTool(lab: LabIndex, job: Backup): Cluster | undefined {
  const cluster = copiedFromInside(job);
  return cluster && !backupToolsIn(lab, cluster).some(isLive) ? cluster : undefined;
}

/** Whether copies are made: the job is live, and so is the tool that it needs. */
export const isMade = (lab: LabIndex, job: Backup): boolean =>
  isLive(job) && lacksTool(lab, job) === undefined;
