import { mountsNone } from './mounts.ts';
import type { Product } from './product.ts';

/** Keeps a cluster equal to a repository: https://argo-cd.readthedocs.io */
export const argoCd = {
  name: 'argo-cd',
  images: ['argoproj/argocd'],
  chart: { name: 'argo-cd', port: 80, mounts: mountsNone, oidcClient: true, monitor: true },
  metrics: { port: 8082, path: '/metrics' },
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
