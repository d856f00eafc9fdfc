import type { Service } from '../kinds/index.ts';
import { chartFactsOf } from './charts.ts';
import { nodeExporter } from './node-exporter.ts';
import { productOf } from './product-of.ts';
import type { MetricsFacts } from './product.ts';

/** Where the figures of a machine are, by itself or by the stack of Prometheus on a node. */
export const machineMetrics: MetricsFacts = nodeExporter.metrics;

/**
 * Where Prometheus finds the figures of a service: where the service says so, else in a cluster
 * where its product does. On a machine the port of a product may be published or not, so only the
 * author knows.
 */
export function metricsOf(service: Service): MetricsFacts | undefined {
  if (service.metrics) return service.metrics;
  return service.runsOn.kind === 'cluster' ? productOf(service)?.metrics : undefined;
}

/**
 * Whether the chart of a service makes the monitor that Prometheus reads, so that nobody else has
 * to. It knows the port of its product, and no other that the service may name.
 */
export const chartMonitors = (service: Service): boolean =>
  chartFactsOf(service)?.monitor === true &&
  metricsOf(service)?.port === productOf(service)?.metrics?.port;
