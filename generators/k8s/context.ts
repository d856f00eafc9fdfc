import {
  alertSourceIn,
  argoNamespaceOf,
  canGuard,
  clusterSecrets,
  forwardAuthOf,
  isLive,
  liveEntrances,
  servicesOn,
  type Cluster,
  type ClusterSecret,
  type Entrance,
  type Environment,
  type ResolvedLab,
  type Service,
} from '../../model/index.ts';
import { guardOf } from './guard.ts';

/** What the files of one cluster are written from. */
export interface ClusterContext {
  readonly lab: ResolvedLab;
  readonly cluster: Cluster;
  /** Live services of the cluster, by name. */
  readonly services: readonly Service[];
  /** Stage of the nodes, hence of everything on them. */
  readonly environment: Environment;
  /** Namespace in which Argo CD looks for its Applications. */
  readonly argoNamespace: string;
  /** How people reach a service of the cluster through a proxy of the cluster. */
  readonly entranceOf: ReadonlyMap<Service, Entrance>;
  /** Live names that a proxy of the cluster answers for, by proxy. */
  readonly entrancesVia: ReadonlyMap<Service, readonly Entrance[]>;
  /** True for what the cluster itself runs. */
  readonly runsHere: (service: Service) => boolean;
  /** The Prometheus of the cluster; what only it reads is written only where there is one. */
  readonly prometheus: Service | undefined;
  /** Secrets that Ansible makes from the vault before Argo CD starts. */
  readonly secrets: readonly ClusterSecret[];
}

/** Indexes one cluster; `all` are the live entrances of the whole lab. */
export function contextOf(
  lab: ResolvedLab,
  cluster: Cluster,
  all: readonly Entrance[],
): ClusterContext {
  const services = servicesOn(lab, cluster).filter(isLive);
  const entrancesVia = Map.groupBy(
    all.filter(({ via }) => via.runsOn === cluster),
    ({ via }) => via,
  );
  const own = [...entrancesVia.values()]
    .flat()
    .filter(({ owner, target }) => owner === target && owner.runsOn === cluster);
  return {
    lab,
    cluster,
    services,
    environment: cluster.controlPlane[0]?.environment ?? 'production',
    argoNamespace: argoNamespaceOf(lab, cluster),
    entranceOf: new Map(own.map((entrance) => [entrance.owner, entrance])),
    entrancesVia,
    prometheus: alertSourceIn(lab, cluster),
    runsHere: (service) => service.runsOn === cluster,
    secrets: clusterSecrets(lab, cluster),
  };
}

/**
 * Entrances that are deployed. One without the guard that it asks for would be open to everybody:
 * it is shut instead.
 */
export const guardedEntrances = (lab: ResolvedLab): Entrance[] =>
  liveEntrances(lab).filter(isGuarded);

// --- internal ---

function isGuarded({ via, exposure }: Entrance): boolean {
  const guard = guardOf(exposure);
  return !guard || (canGuard(via) && forwardAuthOf(guard) !== undefined);
}
