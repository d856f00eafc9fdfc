import type { LabIndex } from '../graph/index.ts';
import type { Exposure, Front, Host, Service, Tunnel } from '../kinds/index.ts';
import { answeringPort } from '../products/index.ts';
import { internalName, namespaceOf } from './names.ts';
import { isLive, nodesOf, type Machine } from './place.ts';

/** Whether a port speaks TLS: what is served on 443 does by custom. */
export const isTls = (port: number): boolean => port === 443 || port === 8443;

/**
 * Where others reach a service from outside of its cluster: its port on a machine, or its public
 * name.
 * @example 'http://authentik-01.asgard.example.com:9000'
 */
export function addressOf(lab: LabIndex, { name, runsOn, port = 80, expose }: Service): string {
  if (runsOn.kind === 'cluster') return `https://${expose?.hostname ?? name}.${lab.domain}`;
  const scheme = isTls(port) ? 'https' : 'http';
  const suffix = port === 80 || port === 443 ? '' : `:${port}`;
  return `${scheme}://${internalName(lab, runsOn)}${suffix}`;
}

/**
 * DNS name of a Kubernetes Service, for pods of its cluster.
 * @example 'traefik.traefik.svc.cluster.local'
 */
export const clusterDomain = (name: string, namespace: string): string =>
  `${name}.${namespace}.svc.cluster.local`;

/**
 * Where the connector of a tunnel reaches a proxy: inside its cluster by its Service, in another
 * cluster on a node (the load balancer of k3s answers on each), else on its machine.
 * @example 'https://traefik.traefik.svc.cluster.local:443'
 */
export function routeAddress(lab: LabIndex, { connector }: Tunnel, proxy: Service): string {
  const port = answeringPort(proxy) ?? 80;
  const scheme = isTls(port) ? 'https' : 'http';
  return `${scheme}://${routeDomain(lab, connector, proxy)}:${port}`;
}

/** One public name, and what answers under it. */
export interface Entrance {
  /** Full DNS name. @example 'dash.example.com' */
  readonly name: string;
  readonly exposure: Exposure | Front;
  /** What people get to see: a service, or the management page of a host. */
  readonly target: Service | Host;
  /** The proxy that answers. */
  readonly via: Service;
  /** The tunnel that leads to the proxy, for names that the internet can reach. */
  readonly tunnel: Tunnel | undefined;
  /** The entity in which the author wrote it, and the field. */
  readonly owner: Service;
  readonly path: readonly (string | number)[];
}

/** Everything that has a name for people, in the order of the services. */
export const entrances = (lab: LabIndex): Entrance[] =>
  lab.services.flatMap((service) => [...ownEntrance(lab, service), ...fronted(lab, service)]);

/** Entrances that are deployed: a live proxy may front a machine that is only planned. */
export const liveEntrances = (lab: LabIndex): Entrance[] =>
  entrances(lab).filter(({ owner, target, via }) => isLive(owner) && isLive(target) && isLive(via));

/** What the objects of a management page are called, beside the proxy that answers for it. */
export const pageName = ({ hostname }: Front): string => `page-${hostname}`;

/** Whether Cloudflare answers for the domain of the lab, so that a proof can be written there. */
export const isDnsOurs = (lab: LabIndex): boolean =>
  lab.zones.some(
    (zone) => isLive(zone) && zone.name === lab.domain && zone.provider === 'cloudflare',
  );

/**
 * Account that people and Ansible sign in with: the one of cloud-init in VMs; hypervisors, storage
 * servers and containers know only root.
 */
export const accountOf = (lab: LabIndex, machine: Machine): string =>
  machine.kind === 'vm' || machine.kind === 'cloud-vm' ? lab.adminUser : 'root';

// --- internal ---

function routeDomain(lab: LabIndex, connector: Service, proxy: Service): string {
  const { runsOn } = proxy;
  if (runsOn.kind !== 'cluster') return internalName(lab, runsOn);
  const [node] = nodesOf(runsOn);
  return node && connector.runsOn !== runsOn
    ? internalName(lab, node)
    : clusterDomain(proxy.name, namespaceOf(proxy));
}

function ownEntrance(lab: LabIndex, service: Service): Entrance[] {
  const { expose } = service;
  if (!expose) return [];
  const { via } = expose;
  const found = { target: service, via, owner: service, path: ['expose'] };
  return [{ ...found, ...addressing(lab, expose, via) }];
}

const fronted = (lab: LabIndex, proxy: Service): Entrance[] =>
  proxy.fronts.map((front, index) => ({
    target: front.target,
    via: proxy,
    owner: proxy,
    path: ['fronts', index],
    ...addressing(lab, front, proxy),
  }));

function addressing(lab: LabIndex, exposure: Exposure | Front, via: Service) {
  const isTunnelled = exposure.scope === 'tunnel';
  const leadsToProxy = (tunnel: Tunnel): boolean => tunnel.routes.includes(via);
  return {
    name: `${exposure.hostname}.${lab.domain}`,
    exposure,
    tunnel: isTunnelled ? lab.tunnels.find(leadsToProxy) : undefined,
  };
}
