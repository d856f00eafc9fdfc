import { openIdClientOf, type Service } from '../../../model/index.ts';
import { writeYaml, type DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf } from '../ingress.ts';
import { portOf } from '../port.ts';
import { onlyKey, secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';

/** Keeps the cluster equal to the repository, itself included. */
export const argoCd: Chart = {
  backend: (service) => ({ name: `${service.name}-server`, port: portOf(service) }),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    return {
      fullnameOverride: service.name,
      ...(ingress ? { global: { domain: ingress.host } } : {}),
      crds: { keep: true },
      configs: {
        cm: { 'resource.customizations.health.argoproj.io_Application': applicationHealth, ...oidc(context, service) },
        params: { 'server.insecure': true }, // TLS ends at the proxy
      },
      dex: { enabled: false }, // signs in through the identity provider, without a broker
      server: {
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

function oidc(context: ClusterContext, service: Service): DataObject {
  const client = openIdClientOf(context.lab, service);
  const secret = secretFor(context, service, 'oidc');
  return client && secret
    ? {
        'oidc.config': writeYaml({
          name: client.provider,
          issuer: client.issuer,
          clientID: client.clientId,
          clientSecret: `$${secret.name}:${onlyKey(secret)}`,
          requestedScopes: ['openid', 'profile', 'email'],
        }),
      }
    : {};
}

/** Without it Argo CD does not know when an Application is well, and waves between Applications mean nothing. From its documentation. */
const applicationHealth = `hs = {}
hs.status = "Progressing"
hs.message = ""
if obj.status ~= nil and obj.status.health ~= nil then
  hs.status = obj.status.health.status
  if obj.status.health.message ~= nil then
    hs.message = obj.status.health.message
  end
end
return hs
`;
