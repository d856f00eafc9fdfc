import type { Volume } from '../kinds/index.ts';
import { mountsFirst } from './mounts.ts';
import type { Product } from './product.ts';

/** Metrics and alerts: https://github.com/prometheus-community/helm-charts */
export const kubePrometheusStack = {
  name: 'kube-prometheus-stack',
  chart: {
    name: 'kube-prometheus-stack',
    port: 9090,
    // Its node exporter reads the node.
    podSecurity: 'privileged',
    mounts: (volumes) => mountsFirst(volumes.toSorted(metricsFirst)),
  },
} as const satisfies Product;

// --- internal ---

const metricsFirst = (a: Volume, b: Volume): number =>
  Number(b.data === 'tsdb') - Number(a.data === 'tsdb');
