import type { Product } from './product.ts';

/** Reverse proxy that asks no identity provider: https://www.haproxy.org */
export const haproxy = {
  name: 'haproxy',
  words: ['haproxy'],
  proxy: { ingressCharts: ['haproxy-ingress', 'kubernetes-ingress'], onMachines: true, guards: [] },
} as const satisfies Product;
