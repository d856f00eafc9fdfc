import type { Cluster, Service } from '../kinds/index.ts';
import { podPortsOf } from '../products/index.ts';
import type { PodPorts } from '../products/index.ts';

/** How a service is reached from the pods of a cluster. */
export type Way =
  /** In the same cluster: pod to pod. */
  | { readonly to: 'pods'; readonly ports: PodPorts }
  /** On a machine, or in another cluster by its public name: at an address that is secret. */
  | { readonly to: 'outside'; readonly port: number };

/**
 * How the pods of a cluster reach a service; `undefined` where the model says no port, or, of
 * another cluster, no public name.
 * @example wayFrom(orion, grafana) // { to: 'pods', ports: [3000] }
 * @example wayFrom(orion, jellyfin) // { to: 'outside', port: 8096 }
 */
export function wayFrom(cluster: Cluster, service: Service): Way | undefined {
  const { runsOn, port, expose } = service;
  if (runsOn === cluster) {
    const ports = podPortsOf(service);
    return ports === 'any' || ports.length > 0 ? { to: 'pods', ports } : undefined;
  }
  if (runsOn.kind === 'cluster') return expose && { to: 'outside', port: PUBLIC };
  return port === undefined ? undefined : { to: 'outside', port };
}

// --- internal ---

/** Every public name is one of https. */
const PUBLIC = 443;
