import { addressOf, clusterDomain, isTls, namespaceOf, type Service } from '../../model/index.ts';
import { chartOf } from './charts/index.ts';
import type { ClusterContext } from './context.ts';

/**
 * Where the pods of a cluster reach a service: its Service in the same cluster, else where
 * everybody does.
 * @example 'http://authentik-server.authentik.svc.cluster.local'
 */
export function addressFrom(context: ClusterContext, service: Service): string {
  if (service.runsOn !== context.cluster) return addressOf(context.lab, service);
  const { name, port } = chartOf(service).backend(service);
  const scheme = isTls(port) ? 'https' : 'http';
  const domain = clusterDomain(name, namespaceOf(service));
  const isUsual = port === 80 || port === 443;
  return isUsual ? `${scheme}://${domain}` : `${scheme}://${domain}:${port}`;
}
