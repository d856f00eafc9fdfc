import type { Service } from '../kinds/index.ts';
import { chartFactsOf } from './charts.ts';
import { metricsOf } from './metrics.ts';
import { productOf } from './product-of.ts';
import type { NetworkFacts } from './product.ts';

/** Ports of pods; `any` where nobody knows which. */
export type PodPorts = 'any' | readonly number[];

/**
 * Ports of the pods of a service in a cluster, on which those call it who depend on it. None for a
 * chart that we know, but that answers nobody.
 */
export function podPortsOf(service: Service): PodPorts {
  const chart = chartFactsOf(service);
  if (!chart) return 'any';
  const port = chart.podPort ?? chart.port ?? service.port;
  return port === undefined ? [] : [port];
}

/** Ports of the pods of an ingress controller, on which people come in. */
export const entryPortsOf = (proxy: Service): PodPorts =>
  productOf(proxy)?.proxy?.entryPorts ?? 'any';

/** Ports of the pods of a service that show its metrics. Of most services nobody knows. */
export function metricsPortsOf(service: Service): readonly number[] {
  const metrics = metricsOf(service);
  return metrics ? [metrics.port, ...(metrics.others ?? [])] : [];
}

/** Values of the label `app.kubernetes.io/instance` on the pods of a service. */
export const instancesOf = (service: Service, namespace: string): readonly string[] =>
  chartFactsOf(service)?.instances?.(service.name, namespace) ?? [service.name];

/** What the pods of a service connect to, beside what the model says. */
export const networkOf = (service: Service): NetworkFacts =>
  productOf(service)?.network ?? (service.tier === 'platform' ? { api: true } : {});
