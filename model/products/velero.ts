import type { Product } from './product.ts';

/** Makes the backups of a cluster: https://velero.io */
export const velero = {
  name: 'velero',
  images: ['velero/velero'],
  metrics: { port: 8085, path: '/metrics' },
} as const satisfies Product;
