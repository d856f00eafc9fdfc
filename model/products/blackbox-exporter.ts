import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Knocks at doors for Prometheus: https://github.com/prometheus/blackbox_exporter */
export const blackboxExporter = {
  name: 'blackbox-exporter',
  images: ['prometheus/blackbox-exporter'],
  chart: { name: 'prometheus-blackbox-exporter', port: 9115, mounts: mountsNone },
  network: { anywhere: true },
} as const satisfies Product;
