import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Keeps a cluster equal to a repository: https://argo-cd.readthedocs.io */
export const argoCd = {
  name: 'argo-cd',
  images: ['argoproj/argocd'],
  chart: {
    name: 'argo-cd',
    port: 80,
    podPort: 8080,
    mounts: mountsNone,
    oidcClient: true,
    monitor: true,
    podSecurity: 'restricted',
  },
  network: { api: true, repositories: true },
  // Of the controller; those of the server and of what reads repositories.
  metrics: { port: 8082, path: '/metrics', others: [8083, 8084] },
  chartSecrets: ({ name }, { isOidcClient }) =>
    isOidcClient
      ? [
          {
            purpose: 'oidc',
            name: 'argocd-oidc',
            // Argo CD reads Secrets other than its own only if they bear the label.
            labels: { 'app.kubernetes.io/part-of': 'argocd' },
            keys: [{ key: 'clientSecret', vault: ['oidc_clients', name, 'client_secret'] }],
          },
        ]
      : [],
} as const satisfies Product;
