import type { Product } from './product.ts';

/**
 * Shows the figures of a machine: https://github.com/prometheus/node_exporter. The role
 * `node_exporter` installs it outside of clusters; in one the chart of Prometheus does, on the same
 * port of each node.
 */
export const nodeExporter = {
  name: 'node-exporter',
  images: ['prometheus/node-exporter'],
  metrics: { port: 9100, path: '/metrics' },
} as const satisfies Product;
