import { mountsFirst } from './mounts.ts';
import type { ChartSecret, Product } from './product.ts';

/** Dashboards: https://grafana.com */
export const grafana = {
  name: 'grafana',
  images: ['grafana/grafana', 'grafana/grafana-oss'],
  chart: {
    name: 'grafana',
    port: 80,
    podPort: 3000,
    mounts: mountsFirst,
    oidcClient: true,
    monitor: true,
  },
  network: { api: true }, // a container beside it looks for dashboards
  metrics: { port: 3000, path: '/metrics' },
  secrets: ['admin_password'],
  chartSecrets: ({ name }, { isOidcClient }) => {
    const admin: ChartSecret = {
      purpose: 'admin',
      name: `${name}-admin`,
      keys: [
        { key: 'admin-user', value: 'admin' },
        { key: 'admin-password', vault: ['services', name, 'admin_password'] },
      ],
    };
    return isOidcClient ? [admin, oidcSecret(name)] : [admin];
  },
} as const satisfies Product;

// --- internal ---

/** Grafana reads its client secret from its environment. */
const oidcSecret = (name: string): ChartSecret => ({
  purpose: 'oidc',
  name: `${name}-oidc`,
  keys: [
    { key: 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET', vault: ['oidc_clients', name, 'client_secret'] },
  ],
});
