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
    // Its node exporter reads the node.
    podSecurity: 'privileged',
    // Its operator names the pods that it makes after their custom resources.
    instances: (service) => [
      service,
      ...['alertmanager', 'prometheus'].map((part) => `${prometheusFullName(service)}-${part}`),
    ],
    mounts: (volumes) => mountsFirst(volumes.toSorted(metricsFirst)),
  },
  network: {
    api: true,
    scrapes: true,
    // Metrics of machines, of CoreDNS, of kubelets.
    outside: { tcp: [9100, 9153, 10_250] },
    webhooks: [10_250],
  },
  chartSecrets: ({ name }, { alerts }) => (alerts ? [alertmanagerSecret(name, alerts)] : []),
} as const satisfies Product;

/** Full name that the chart makes of the name of a service: its first 26 characters. */
export const prometheusFullName = (service: string): string =>
  service.slice(0, 26).replace(/-$/, '');

// --- internal ---

const metricsFirst = (a: Volume, b: Volume): number =>
  Number(b.data === 'tsdb') - Number(a.data === 'tsdb');
