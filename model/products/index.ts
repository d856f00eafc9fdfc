export type { ProductName } from './all.ts';
export { anyImageChart } from './any-image.ts';
export {
  answeringPort,
  chartFactsOf,
  isKnownChart,
  knownChartOf,
  mountedVolumes,
} from './charts.ts';
export type { KnownChart } from './charts.ts';
export type {
  ChartSecret,
  ChartSecretFacts,
  OpenIdPages,
  Product,
  SecretKey,
  ServiceSecret,
  VaultKey,
} from './product.ts';
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
export type { ForwardAuth } from './proxies.ts';
