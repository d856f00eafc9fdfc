import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Reverse proxy and ingress controller: https://traefik.io */
export const traefik = {
  name: 'traefik',
  words: ['traefik'],
  chart: { name: 'traefik', port: 443, mounts: mountsNone, monitor: true },
  metrics: { port: 9100, path: '/metrics' },
  proxy: { ingressCharts: ['traefik'], onMachines: true, guards: ['cluster', 'machine'] },
} as const satisfies Product;
