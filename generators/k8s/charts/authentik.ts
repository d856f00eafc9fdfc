import { claimName, type Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressOf } from '../ingress.ts';
import { authentikSecret } from '../secrets.ts';
import type { Chart } from './chart.ts';

/** Identity provider, with the PostgreSQL of its chart if the model gives it a volume for a database. */
export const authentik: Chart = {
  backend: ({ name }) => ({ name: `${name}-server`, port: 80 }),
  values: (context, service) => {
    const ingress = ingressOf(context, service);
    return {
      fullnameOverride: service.name,
      authentik: { existingSecret: { secretName: authentikSecret(service) } }, // the chart then ignores all other `authentik.*`
      server: {
        replicas: service.replicas,
        ...(ingress
          ? {
              ingress: {
                enabled: true,
                ingressClassName: ingress.className,
                annotations: ingress.annotations,
                hosts: [ingress.host],
                tls: ingress.tls,
              },
            }
          : {}),
      },
      ...database(context, service),
    };
  },
};

// --- internal ---

function database(context: ClusterContext, service: Service): DataObject {
  const volume = service.volumes.find(({ data }) => data === 'postgres');
  if (!volume) return {};
  const host = `${service.name}-postgresql`;
  return {
    global: {
      env: [
        { name: 'AUTHENTIK_POSTGRESQL__HOST', value: host },
        { name: 'AUTHENTIK_POSTGRESQL__NAME', value: 'authentik' },
        { name: 'AUTHENTIK_POSTGRESQL__USER', value: 'authentik' },
      ],
    },
    postgresql: {
      enabled: true,
      fullnameOverride: host,
      auth: {
        username: 'authentik',
        database: 'authentik',
        enablePostgresUser: false,
        existingSecret: authentikSecret(service),
        secretKeys: { userPasswordKey: 'AUTHENTIK_POSTGRESQL__PASSWORD' },
      },
      primary: { persistence: { existingClaim: claimName(context.lab, service, volume) } },
    },
  };
}
