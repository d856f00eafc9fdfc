import { claimName, mountedVolumes, type Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { ingressValues } from '../ingress.ts';
import { portOf } from '../port.ts';
import { secretFor } from '../secrets.ts';
import type { Chart } from './chart.ts';

/**
 * Identity provider, with the PostgreSQL of its chart if the model gives it a volume for a
 * database.
 */
export const authentik: Chart = {
  backend: (service) => ({ name: `${service.name}-server`, port: portOf(service) }),
  values: (context, service) => {
    const config = secretFor(context, service, 'config');
    return {
      fullnameOverride: service.name,
      // The chart then ignores all other `authentik.*`.
      ...(config && { authentik: { existingSecret: { secretName: config.name } } }),
      server: {
        replicas: service.replicas,
        ...(context.prometheus
          ? { metrics: { enabled: true, serviceMonitor: { enabled: true } } }
          : {}),
        ...ingressValues(context, service),
      },
      ...database(context, service),
    };
  },
};

// --- internal ---

function database(context: ClusterContext, service: Service): DataObject {
  const volume = mountedVolumes(service)[0];
  if (!volume) return {};
  const config = secretFor(context, service, 'config');
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
        ...(config && { existingSecret: config.name }),
        secretKeys: { userPasswordKey: 'AUTHENTIK_POSTGRESQL__PASSWORD' },
      },
      primary: {
        persistence: { existingClaim: claimName(context.lab, service, volume) },
        // Policies only ever add: that of the chart would open the database to every pod.
        networkPolicy: { enabled: false },
      },
    },
  };
}
