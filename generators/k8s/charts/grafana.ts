import {
  claimName,
  clusterDomain,
  mountedVolumes,
  namespaceOf,
  oidcClientOf,
  isProduct,
  type Service,
} from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf, ingressValues } from '../ingress.ts';
import { portOf } from '../port.ts';
import { dashboardLabel, dataSourceOf } from '../data-source.ts';
import { onlyKey, secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';
import { prometheusBackend } from './kube-prometheus-stack.ts';

/** Dashboards, with every Prometheus that it depends on as a data source. */
export const grafana: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    const client = oidcClientOf(context.lab, service);
    const clientSecret = secretFor(context, service, 'oidc');
    const admin = secretFor(context, service, 'admin');
    return {
      fullnameOverride: service.name,
      replicas: service.replicas,
      ...(admin && {
        admin: { existingSecret: admin.name, userKey: 'admin-user', passwordKey: 'admin-password' },
      }),
      ...(clientSecret && { envFromSecrets: [{ name: clientSecret.name }] }),
      ...dataSources(context, service),
      'grafana.ini': {
        ...(ingress ? { server: { root_url: `https://${ingress.host}` } } : {}),
        ...(client && clientSecret
          ? {
              'auth.generic_oauth': {
                enabled: true,
                name: client.provider,
                client_id: client.clientId,
                client_secret: `$__env{${onlyKey(clientSecret)}}`,
                scopes: 'openid profile email',
                auth_url: client.authorize,
                token_url: client.token,
                api_url: client.userInfo,
              },
            }
          : {}),
      },
      ...persistence(context, service),
      ...monitoring(context, service),
      ...ingressValues(context, service),
    };
  },
};

// --- internal ---

function dataSources(context: ClusterContext, service: Service): DataObject {
  const sources = service.dependsOn
    .filter((other) => context.runsHere(other) && isProduct(other, 'kube-prometheus-stack'))
    .map((other, index) => {
      const { name, port } = prometheusBackend(other);
      return {
        name: other.name,
        type: 'prometheus',
        uid: other.name,
        access: 'proxy',
        url: `http://${clusterDomain(name, namespaceOf(other))}:${port}`,
        isDefault: index === 0,
      };
    });
  return sources.length > 0
    ? { datasources: { 'datasources.yaml': { apiVersion: 1, datasources: sources } } }
    : {};
}

/** Its figures for Prometheus, and a companion that reads our dashboards from objects beside it. */
function monitoring(context: ClusterContext, service: Service): DataObject {
  if (!context.prometheus) return {};
  return {
    serviceMonitor: { enabled: true },
    ...(dataSourceOf(context, service)
      ? {
          sidecar: {
            dashboards: {
              enabled: true,
              label: dashboardLabel,
              labelValue: '1',
              resource: 'configmap',
              searchNamespace: namespaceOf(service),
            },
          },
          rbac: { namespaced: true }, // it looks nowhere else
        }
      : {}),
  };
}

function persistence(context: ClusterContext, service: Service): DataObject {
  const [volume] = mountedVolumes(service);
  return volume
    ? {
        persistence: { enabled: true, existingClaim: claimName(context.lab, service, volume) },
        deploymentStrategy: { type: 'Recreate' }, // the new pod can't mount what the old one holds
      }
    : {};
}
