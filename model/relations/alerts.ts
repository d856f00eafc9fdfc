import type { LabIndex } from '../graph/index.ts';
import type { Cluster, Service } from '../kinds/index.ts';
import { isProduct } from '../products/index.ts';
import { isLive, servicesOn } from './place.ts';

/** The Prometheus of a cluster that finds faults; `undefined` where it has none. */
export const alertSourceIn = (lab: LabIndex, cluster: Cluster): Service | undefined =>
  servicesOn(lab, cluster).find(
    (service) => isLive(service) && isProduct(service, 'kube-prometheus-stack'),
  );

/** Every Prometheus that finds faults, by cluster. */
export const alertSourcesOf = (lab: LabIndex): Service[] =>
  lab.clusters.filter(isLive).flatMap((cluster) => alertSourceIn(lab, cluster) ?? []);
