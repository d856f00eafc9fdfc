import { oidcClientOf, type Service } from '../../../model/index.ts';
import { writeYaml, type DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf } from '../ingress.ts';
import { portOf } from '../port.ts';
import { onlyKey, secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';

/**
 * Keeps the cluster equal to the repository, itself included. It ships without a health check of
 * Applications and gets none: that would let one Application that is down hold up the others.
 */
export const argoCd: Chart = {
  backend: (service) => ({ name: `${service.name}-server`, port: portOf(service) }),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    return {
      fullnameOverride: service.name,
      global: {
        ...(ingress ? { domain: ingress.host } : {}),
        // Policies only ever add: those of the chart would open its server to every pod.
        networkPolicy: { create: false },
      },
      crds: { keep: true },
      configs: {
        ...oidc(context, service),
        params: { 'server.insecure': true }, // TLS ends at the proxy
      },
      ...(context.prometheus ? metrics : {}),
      dex: { enabled: false }, // signs in through the identity provider, without a broker
      server: {
        ...(context.prometheus ? monitored : {}),
        replicas: service.replicas,
        ...(ingress
          ? {
              ingress: {
                enabled: true,
                ingressClassName: ingress.className,
                hostname: ingress.host,
                annotations: ingress.annotations,
                extraTls: ingress.tls, // `tls: true` would name a Secret that nobody makes
              },
            }
          : {}),
      },
    };
  },
};

// --- internal ---

/** The chart renders no monitor before the CRDs of Prometheus are there, so the first day works. */
const monitored = { metrics: { enabled: true, serviceMonitor: { enabled: true } } };
const metrics = { controller: monitored, repoServer: monitored };

function oidc(context: ClusterContext, service: Service): DataObject {
  const client = oidcClientOf(context.lab, service);
  const secret = secretFor(context, service, 'oidc');
  if (!client || !secret) return {};
  const config = writeYaml({
    name: client.provider,
    issuer: client.issuer,
    clientID: client.clientId,
    clientSecret: `$${secret.name}:${onlyKey(secret)}`,
    requestedScopes: ['openid', 'profile', 'email'],
  });
  return { cm: { 'oidc.config': config } };
}
