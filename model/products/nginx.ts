import type { Product } from './product.ts';

/** Reverse proxy, and two ingress controllers that are made of it: https://nginx.org */
export const nginx = {
  name: 'nginx',
  words: ['nginx'],
  proxy: {
    ingressCharts: ['ingress-nginx', 'nginx-ingress', 'nginx-ingress-controller'],
    onMachines: true,
    guards: ['machine'],
  },
} as const satisfies Product;
