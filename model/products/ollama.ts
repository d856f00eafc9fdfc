import type { Product } from './product.ts';

/** Runs language models: https://ollama.com */
export const ollama = {
  name: 'ollama',
  images: ['ollama/ollama'],
} as const satisfies Product;
