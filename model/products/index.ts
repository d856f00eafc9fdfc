export { alertSecret } from './alertmanager.ts';
export { anyImageChart } from './any-image.ts';
export {
  answeringPort,
  chartFactsOf,
  isKnownChart,
  knownChartOf,
  knownCharts,
  mountedVolumes,
  podSecurityOf,
} from './charts.ts';
export type { KnownChart } from './charts.ts';
export { prometheusFullName } from './kube-prometheus-stack.ts';
export { chartMonitors, machineMetrics, metricsOf } from './metrics.ts';
export { entryPortsOf, instancesOf, metricsPortsOf, networkOf, podPortsOf } from './network.ts';
export type { PodPorts } from './network.ts';
export { isOidcWired, oidcCharts, oidcPagesOf, oidcProviders, takesOidcClient } from './oidc.ts';
export type {
  BucketKeys,
  ChartSecret,
  MetricsFacts,
  PodSecurity,
  SecretKey,
  ServiceSecret,
  VaultPath,
} from './product.ts';
export { veleroPlugin } from './velero.ts';
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
