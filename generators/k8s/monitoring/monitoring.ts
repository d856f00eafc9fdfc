import { isProduct, type Service } from '../../../model/index.ts';
import type { ClusterContext } from '../context.ts';
import type { KubernetesObject } from '../object.ts';
import { alertRules } from './alerts/index.ts';
import { dashboards } from './dashboards/index.ts';
import { probes } from './probes.ts';
import { targets } from './targets.ts';
import { watchedFrom } from './watched.ts';

/**
 * What a cluster with a Prometheus is watched by. Targets, probes and alerts belong to the
 * Application of Prometheus, so that they come with the CRDs that they need and nobody else has to
 * wait for them; dashboards belong to Grafana.
 */
export function monitoring(context: ClusterContext, service: Service): KubernetesObject[] {
  if (!context.prometheus) return [];
  if (service === context.prometheus) {
    const watched = watchedFrom(context);
    return [
      ...targets(context, watched),
      ...probes(context, watched),
      ...alertRules(context, watched),
    ];
  }
  return isProduct(service, 'grafana') ? dashboards(context, service, watchedFrom(context)) : [];
}
