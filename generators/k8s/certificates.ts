import { isDnsOurs, isProduct, type ClusterSecret, type Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import type { KubernetesObject } from './object.ts';
import { onlyKey, secretFor } from './secrets.ts';
import { syncWave } from './waves.ts';

/** Issuers of certificates: Let's Encrypt, which reads a proof in the DNS, and its test server. */
export function issuers(context: ClusterContext, certManager: Service): KubernetesObject[] {
  const token = secretFor(context, certManager, 'dns');
  if (!token) return [];
  return [
    issuer(productionIssuer, 'acme-v02', token),
    issuer('letsencrypt-staging', 'acme-staging-v02', token),
  ];
}

/**
 * One certificate for every name under the domain, and Traefik's order to use it wherever an
 * Ingress names no other.
 */
export const wildcard = (context: ClusterContext): KubernetesObject[] =>
  isDnsOurs(context.lab) && context.services.some((service) => isProduct(service, 'cert-manager'))
    ? [
        {
          apiVersion: 'cert-manager.io/v1',
          kind: 'Certificate',
          metadata: { name: 'wildcard' },
          spec: {
            secretName: wildcardSecret,
            dnsNames: [context.lab.domain, `*.${context.lab.domain}`],
            issuerRef: { kind: 'ClusterIssuer', name: productionIssuer },
          },
        },
        {
          apiVersion: 'traefik.io/v1alpha1',
          kind: 'TLSStore',
          metadata: { name: 'default' }, // the only name that Traefik looks for
          spec: { defaultCertificate: { secretName: wildcardSecret } },
        },
      ]
    : [];

// --- internal ---

const productionIssuer = 'letsencrypt';
const wildcardSecret = 'wildcard-tls';

/**
 * The webhook that admits issuers comes with the chart, in wave 0. This makes nobody wait who did
 * not before: a hook of the chart runs once its pods are ready.
 */
const afterTheWebhook = 1;

const issuer = (name: string, server: string, token: ClusterSecret): KubernetesObject => ({
  apiVersion: 'cert-manager.io/v1',
  kind: 'ClusterIssuer',
  metadata: { name, annotations: syncWave(afterTheWebhook) },
  spec: {
    acme: {
      server: `https://${server}.api.letsencrypt.org/directory`,
      privateKeySecretRef: { name: `${name}-account-key` },
      solvers: [
        { dns01: { cloudflare: { apiTokenSecretRef: { name: token.name, key: onlyKey(token) } } } },
      ],
    },
  },
});
