import type { Product } from './product.ts';

/** Ingress controller: https://projectcontour.io */
export const contour = {
  name: 'contour',
  words: ['contour'],
  proxy: { ingressCharts: ['contour'], onMachines: false, guards: [] },
} as const satisfies Product;
