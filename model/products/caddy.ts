import type { Product } from './product.ts';

/** Reverse proxy: https://caddyserver.com */
export const caddy = {
  name: 'caddy',
  words: ['caddy'],
  proxy: { ingressCharts: [], onMachines: true, guards: ['machine'] },
} as const satisfies Product;
