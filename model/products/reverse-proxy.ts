import type { Product } from './product.ts';

/** Whatever calls itself a proxy: whoever named it so knows what it is. */
export const reverseProxy = {
  name: 'reverse proxy',
  words: ['proxy', 'gateway', 'ingress', 'envoy', 'apache', 'httpd'],
  proxy: { ingressCharts: [], onMachines: true, guards: ['machine'] },
} as const satisfies Product;
