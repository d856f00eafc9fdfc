import { isLive, mountedVolumes, namespaceOf, productOf, type Service } from '../../model/index.ts';
import type { Data } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { dnsIsOurs } from './certificates.ts';
import { oidcOf } from './oidc.ts';
import { adminAccount, argoCdOidc, authentikSecret, cloudflareToken, grafanaClientSecret, oidcSecret, tunnelToken } from './secrets.ts';

/**
 * Every Secret that the values and manifests of a cluster refer to, with its keys and where in the vault their values are; no value itself.
 * Ansible, which reads them as variables of the cluster's nodes, makes them before Argo CD starts; it follows the templates into the vault.
 */
export const secretContract = (context: ClusterContext): Data => ({
  homelab_cluster_secrets: context.services
    .flatMap((service) =>
      secretsOf(context, service).map(({ name, labels = {}, keys }) => ({ namespace: namespaceOf(service), name, type: 'Opaque', labels, keys })),
    )
    .toSorted((a, b) => (`${a.namespace}/${a.name}` < `${b.namespace}/${b.name}` ? -1 : 1)),
});

// --- internal ---

type Secret = { name: string; labels?: Record<string, string>; keys: ({ key: string; vaultVar: string } | { key: string; value: string })[] };

function secretsOf(context: ClusterContext, service: Service): Secret[] {
  return [...secretsOfChart(context, service), ...tunnelSecrets(context, service)];
}

function secretsOfChart(context: ClusterContext, service: Service): Secret[] {
  const signsIn = oidcOf(context, service) !== undefined;
  const clientSecret = `{{ vault_oidc_clients['${service.name}'].client_secret }}`;
  const own = (field: string): string => `{{ vault_services['${service.name}'].${field} }}`;
  switch (productOf(service)) {
    case 'argo-cd':
      // Argo CD reads Secrets other than its own only if they bear the label.
      return signsIn
        ? [{ name: argoCdOidc.name, labels: { 'app.kubernetes.io/part-of': 'argocd' }, keys: [{ key: argoCdOidc.key, vaultVar: clientSecret }] }]
        : [];
    case 'grafana': {
      const account = [
        { key: 'admin-user', value: 'admin' },
        { key: 'admin-password', vaultVar: own('admin_password') },
      ];
      return [
        { name: adminAccount(service), keys: account },
        ...(signsIn ? [{ name: oidcSecret(service), keys: [{ key: grafanaClientSecret, vaultVar: clientSecret }] }] : []),
      ];
    }
    case 'cert-manager':
      return dnsIsOurs(context)
        ? [{ name: cloudflareToken.name, keys: [{ key: cloudflareToken.key, vaultVar: '{{ vault_cloudflare_api_token }}' }] }]
        : [];
    case 'authentik': {
      const database = mountedVolumes(service).length > 0 ? [{ key: 'AUTHENTIK_POSTGRESQL__PASSWORD', vaultVar: own('database_password') }] : [];
      return [{ name: authentikSecret(service), keys: [{ key: 'AUTHENTIK_SECRET_KEY', vaultVar: own('secret_key') }, ...database] }];
    }
    default:
      return [];
  }
}

const tunnelSecrets = ({ lab }: ClusterContext, service: Service): Secret[] =>
  lab.tunnels
    .filter((tunnel) => isLive(tunnel) && tunnel.connector === service)
    .map(({ name }) => ({ name: tunnelToken(service), keys: [{ key: 'TUNNEL_TOKEN', vaultVar: `{{ vault_tunnel_tokens['${name}'] }}` }] }));
