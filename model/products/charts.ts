import type { Service, Volume } from '../kinds/index.ts';
import { products } from './all.ts';
import type { ProductChart } from './all.ts';
import { anyImageChart } from './any-image.ts';
import { productOf } from './product-of.ts';
import type { ChartFacts, PodSecurity } from './product.ts';

const allFacts: readonly ChartFacts[] = [
  anyImageChart,
  ...products.flatMap(({ chart }) => chart ?? []),
];

/** A Helm chart that we know how to fill. */
export type KnownChart = ProductChart | (typeof anyImageChart)['name'];

/** Whether a chart is one that we know how to fill. */
export function isKnownChart(name: string): name is KnownChart {
  return allFacts.some((chart) => chart.name === name);
}

/**
 * Port on which others reach a service; `undefined` where the model does not say. In a cluster a
 * chart may put another one in front of that of the container.
 */
export const answeringPort = (service: Service): number | undefined =>
  chartFactsOf(service)?.port ?? service.port;

/**
 * Volumes that the chart of a service in a cluster is told of. Of charts that we don't know, none
 * is.
 */
export const mountedVolumes = (service: Service): readonly Volume[] =>
  chartFactsOf(service)?.mounts(service.volumes) ?? [];

/**
 * Strictest level of Pod Security that the pods of a service fit; `undefined` for charts that we
 * don't know.
 */
export function podSecurityOf(service: Service): PodSecurity | undefined {
  const facts = chartFactsOf(service);
  return facts && (facts.podSecurity ?? 'baseline');
}

/** Every chart that we know how to fill. */
export const knownCharts: readonly KnownChart[] = allFacts
  .map(({ name }) => name)
  .filter(isKnownChart);

/** The chart that installs a service in a cluster, if we know how to fill it. */
export function knownChartOf(service: Service): KnownChart | undefined {
  const name = chartFactsOf(service)?.name;
  return name !== undefined && isKnownChart(name) ? name : undefined;
}

/**
 * What the chart of a service makes of the model; `undefined` outside of clusters, where a chart is
 * only what the service could move to, and for charts that we don't know.
 */
export function chartFactsOf(service: Service): ChartFacts | undefined {
  if (service.runsOn.kind !== 'cluster') return undefined;
  const { chart } = service;
  if (!chart) return productOf(service)?.chart;
  return allFacts.find(({ name }) => name === chart.name);
}
