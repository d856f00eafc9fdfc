import {
  alertSourceIn,
  answeringPort,
  chartMonitors,
  isLive,
  isProduct,
  liveEntrances,
  liveMachines,
  metricsOf,
  siteOf,
  type Cluster,
  type Entrance,
  type Location,
  type Machine,
  type ResolvedLab,
  type Service,
} from '../../../model/index.ts';
import type { ClusterContext } from '../context.ts';

/** What the Prometheus of a cluster watches. Each target of the lab is watched by one of them. */
export interface Watched {
  /** Machines that show figures of their own. */
  readonly machines: readonly Machine[];
  /** Machines that show none, and the port at which they are known to be up. */
  readonly doors: readonly Door[];
  /** Ports on which services on machines answer. */
  readonly ports: readonly Door[];
  /** Names that people open. */
  readonly entrances: readonly Entrance[];
  /** Services of the cluster that a monitor of ours finds. */
  readonly pods: readonly Service[];
  /** Services on machines that say where their figures are. */
  readonly services: readonly Service[];
  /** What knocks at doors, pages and ports; without it nobody does. */
  readonly prober: Service | undefined;
}

/** A port of a machine; with a service, the one that answers there. */
export interface Door {
  readonly machine: Machine;
  readonly port: number;
  readonly service?: Service;
}

/** What is watched from a cluster, by its model. */
export function watchedFrom(context: ClusterContext): Watched {
  const { lab, services } = context;
  const isOurs = (location: Location): boolean => watcherOf(lab, location) === context.cluster;
  const machines = liveMachines(lab).filter((machine) => isOurs(siteOf(machine)));
  const prober = services.find((service) => isProduct(service, 'blackbox-exporter'));
  const onMachines = lab.services.filter(
    ({ runsOn, status }) =>
      status !== 'planned' && runsOn.kind !== 'cluster' && machines.includes(runsOn),
  );
  return {
    machines: machines.filter(showsFigures),
    doors: prober ? machines.flatMap(doorOf) : [],
    ports: prober ? onMachines.flatMap(portsOf) : [],
    entrances: prober ? liveEntrances(lab).filter(({ via }) => isOurs(locationOfService(via))) : [],
    pods: services.filter((service) => metricsOf(service) && !chartMonitors(service)),
    services: onMachines.filter((service) => metricsOf(service)),
    prober,
  };
}

/** Where a service runs. */
export const locationOfService = ({ runsOn }: Service): Location =>
  runsOn.kind === 'cluster' ? runsOn.location : siteOf(runsOn);

/** Whether a live product runs in the cluster and Prometheus finds its figures. */
export const watches = (
  { services }: ClusterContext,
  product: Parameters<typeof isProduct>[1],
): boolean =>
  services.some((service) => isProduct(service, product) && metricsOf(service) !== undefined);

// --- internal ---

/**
 * The cluster whose Prometheus watches a location: one that stands there, else the first. Two that
 * watch the same machine would tell everything twice.
 */
function watcherOf(lab: ResolvedLab, location: Location): Cluster | undefined {
  const watchers = lab.clusters.filter((cluster) => isLive(cluster) && alertSourceIn(lab, cluster));
  return watchers.find((cluster) => cluster.location === location) ?? watchers[0];
}

/**
 * Whether the node exporter runs on a machine and Prometheus may ask it. A storage appliance takes
 * no packages, and the firewall of a cloud machine lets nothing in but SSH.
 */
const showsFigures = (machine: Machine): boolean =>
  machine.kind !== 'cloud-vm' && !(machine.kind === 'host' && machine.platform === 'truenas');

const SSH = 22;
const HTTPS = 443;

function doorOf(machine: Machine): Door[] {
  if (showsFigures(machine)) return [];
  return [{ machine, port: machine.kind === 'cloud-vm' ? SSH : HTTPS }];
}

function portsOf(service: Service): Door[] {
  const port = answeringPort(service);
  if (service.runsOn.kind === 'cluster' || port === undefined) return [];
  return [{ machine: service.runsOn, port, service }];
}
