import { siteOf, type Service } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import type { KubernetesObject } from '../../object.ts';
import { dataSourceOf } from '../../data-source.ts';
import type { Watched } from '../watched.ts';
import { clusterDashboard } from './cluster.ts';
import { dashboardObject } from './dashboard.ts';
import { locationDashboard } from './location.ts';

/** A page for each location with machines that are watched, and one for the cluster. */
export function dashboards(
  context: ClusterContext,
  grafana: Service,
  watched: Watched,
): KubernetesObject[] {
  const source = dataSourceOf(context, grafana);
  if (source === undefined) return [];
  const places = Map.groupBy(watched.machines, (machine) => siteOf(machine));
  return [
    clusterDashboard(context, watched),
    ...[...places].map(([location, machines]) =>
      locationDashboard(context, location, machines, watched),
    ),
  ].map((dashboard) => dashboardObject(context.lab, source, dashboard));
}
