import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Orders and renews certificates: https://cert-manager.io */
export const certManager = {
  name: 'cert-manager',
  chart: {
    name: 'cert-manager',
    port: 9402,
    mounts: mountsNone,
    podSecurity: 'restricted',
    monitor: true,
  },
  // Let's Encrypt, the DNS of the domain, and whoever resolves names for it: all of them over https.
  network: { api: true, outside: { tcp: [443] }, webhooks: [10_250] },
  metrics: { port: 9402, path: '/metrics' },
  // It writes the proof that the domain is ours into the DNS.
  chartSecrets: (_service, { isDnsOurs }) =>
    isDnsOurs
      ? [
          {
            purpose: 'dns',
            name: 'cloudflare-api-token',
            keys: [{ key: 'api-token', vault: ['cloudflare_api_token'] }],
          },
        ]
      : [],
} as const satisfies Product;
