import type { ClusterSecret, Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';

/**
 * The Secret of a service for one purpose; `undefined` where it needs none.
 * @example secretFor(context, grafana, 'admin')?.name // 'grafana-admin'
 */
export const secretFor = (
  { secrets }: ClusterContext,
  service: Service,
  purpose: string,
): ClusterSecret | undefined =>
  secrets.find((secret) => secret.service === service && secret.purpose === purpose);

/** The key of a Secret with a single value. */
export const onlyKey = ({ keys: [first] }: ClusterSecret): string => first?.key ?? '';
