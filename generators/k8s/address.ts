import { internalName, namespaceOf, type Service } from '../../model/index.ts';
import { chartOf } from './charts/index.ts';
import type { ClusterContext } from './context.ts';
import { isTls, portOf } from './port.ts';

/**
 * Where the pods of a cluster reach a service: its Service in the same cluster, its port on a machine, its public name in another cluster.
 * @example 'http://authentik-01.asgard.example.com:9000'
 */
export function addressOf(context: ClusterContext, service: Service): string {
  const { runsOn } = service;
  if (runsOn === context.cluster) {
    const { name, port } = chartOf(service).backend(service);
    return url(`${name}.${namespaceOf(service)}.svc.cluster.local`, port);
  }
  if (runsOn.kind === 'cluster') return `https://${service.expose?.hostname ?? service.name}.${context.lab.domain}`;
  return url(internalName(context.lab, runsOn), portOf(service));
}

// --- internal ---

const url = (host: string, port: number): string => `${isTls(port) ? 'https' : 'http'}://${host}${port === 80 || port === 443 ? '' : `:${port}`}`;
