import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Reverse proxy and ingress controller: https://traefik.io */
export const traefik = {
  name: 'traefik',
  words: ['traefik'],
  chart: {
    name: 'traefik',
    port: 443,
    podPort: 8443, // `websecure`
    instances: (service, namespace) => [`${service}-${namespace}`],
    mounts: mountsNone,
    podSecurity: 'restricted',
    monitor: true,
  },
  proxy: {
    ingressCharts: ['traefik'],
    onMachines: true,
    guards: ['cluster', 'machine'],
    entryPorts: [8000, 8443], // `web`, which only leads to the other, and `websecure`
  },
  network: { api: true },
  metrics: { port: 9100, path: '/metrics' },
} as const satisfies Product;
