import type { Product } from './product.ts';

/** Holds a Cloudflare tunnel open: https://github.com/cloudflare/cloudflared */
export const cloudflared = {
  name: 'cloudflared',
  words: ['cloudflared'],
  connector: true,
  user: 65_532,
  // To Cloudflare over QUIC, or over HTTP/2 where that is blocked.
  network: { outside: { tcp: [7844], udp: [7844] } },
  metrics: { port: 2000, path: '/metrics' },
} as const satisfies Product;
