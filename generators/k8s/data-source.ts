import type { Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';

/** Label by which Grafana's companion finds dashboards. */
export const dashboardLabel = 'grafana_dashboard';

/**
 * The Prometheus whose figures a Grafana shows in our dashboards, by the id of its data source: the
 * one of its cluster, if it depends on it.
 */
export const dataSourceOf = (
  { prometheus }: ClusterContext,
  grafana: Service,
): string | undefined =>
  prometheus && grafana.dependsOn.includes(prometheus) ? prometheus.name : undefined;
