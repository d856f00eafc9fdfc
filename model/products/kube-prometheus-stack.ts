import type { Volume } from '../kinds/index.ts';
import { alertmanagerSecret } from './alertmanager.ts';
import { mountsFirst } from './mounts.ts';
import type { Product } from './product.ts';

/** Metrics and alerts: https://github.com/prometheus-community/helm-charts */
export const kubePrometheusStack = {
  name: 'kube-prometheus-stack',
  chart: {
    name: 'kube-prometheus-stack',
    port: 9090,
    mounts: (volumes) => mountsFirst(volumes.toSorted(metricsFirst)),
  },
  chartSecrets: ({ name }, { alerts }) => (alerts ? [alertmanagerSecret(name, alerts)] : []),
} as const satisfies Product;

// --- internal ---

const metricsFirst = (a: Volume, b: Volume): number =>
  Number(b.data === 'tsdb') - Number(a.data === 'tsdb');
