import type { Product } from './product.ts';

/** Ingress controller: https://konghq.com */
export const kong = {
  name: 'kong',
  words: ['kong'],
  proxy: { ingressCharts: ['kong'], onMachines: false, guards: [] },
} as const satisfies Product;
