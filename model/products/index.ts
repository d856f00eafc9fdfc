export { alertSecret } from './alertmanager.ts';
export { anyImageChart } from './any-image.ts';
export {
  answeringPort,
  chartFactsOf,
  isKnownChart,
  knownChartOf,
  knownCharts,
  mountedVolumes,
} from './charts.ts';
export type { KnownChart } from './charts.ts';
export { chartMonitors, machineMetrics, metricsOf } from './metrics.ts';
export { isOidcWired, oidcCharts, oidcPagesOf, oidcProviders, takesOidcClient } from './oidc.ts';
export type { ChartSecret, MetricsFacts, SecretKey, ServiceSecret, VaultPath } from './product.ts';
export { isProduct, productOf } from './product-of.ts';
export {
  canGuard,
  forwardAuthOf,
  forwardAuthProviders,
  ingressCharts,
  isConnector,
  isKnownProxy,
  isProxy,
  machineProxies,
} from './proxies.ts';
