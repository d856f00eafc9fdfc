import type { Product } from './product.ts';

/** Plays films: https://jellyfin.org */
export const jellyfin = {
  name: 'jellyfin',
  images: ['jellyfin/jellyfin'],
} as const satisfies Product;
