import type { Service } from '../../model/index.ts';

// Secrets that Ansible makes from the vault before Argo CD starts. Here stand their names and keys, never a value.

/** API token that may edit the DNS zone; in the namespace of cert-manager. */
export const cloudflareToken = { name: 'cloudflare-api-token', key: 'api-token' } as const;

/** Client secret of Argo CD; needs the label `app.kubernetes.io/part-of: argocd`. */
export const argoCdOidc = { name: 'argocd-oidc', key: 'clientSecret' } as const;

/** Token of a tunnel, for its connector. Key `TUNNEL_TOKEN`. */
export const tunnelToken = (connector: Service): string => `${connector.name}-tunnel`;

/** First account of Grafana. Keys `admin-user` and `admin-password`. */
export const adminAccount = (service: Service): string => `${service.name}-admin`;

/** The variable from which Grafana reads its client secret. */
export const grafanaClientSecret = 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET';

/** Client secret of a service that reads it from its environment. */
export const oidcSecret = (service: Service): string => `${service.name}-oidc`;

/** Settings of authentik that are secret. Keys `AUTHENTIK_SECRET_KEY` and `AUTHENTIK_POSTGRESQL__PASSWORD`. */
export const authentikSecret = (service: Service): string => `${service.name}-config`;
