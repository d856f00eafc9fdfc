import type { Product } from './product.ts';

/** Identity provider: https://www.authelia.com */
export const authelia = {
  name: 'authelia',
  words: ['authelia'],
  forwardAuth: {
    path: '/api/authz/forward-auth',
    headers: ['Remote-User', 'Remote-Groups', 'Remote-Email', 'Remote-Name'],
  },
} as const satisfies Product;
