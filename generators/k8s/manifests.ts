import { knownChartOf, namespaceOf, type Service } from '../../model/index.ts';
import { schedules } from './backups.ts';
import { issuers, wildcard } from './certificates.ts';
import { claims } from './claims.ts';
import type { ClusterContext } from './context.ts';
import { forwardAuth } from './forward-auth.ts';
import { labelsOf, type KubernetesObject } from './object.ts';
import { monitoring } from './monitoring/index.ts';
import { outsideTargets } from './outside.ts';

/** What the chart of a service can't make, labelled and placed. */
export const manifestsOf = (context: ClusterContext, service: Service): KubernetesObject[] =>
  [
    ...claims(context, service),
    ...special(context, service),
    ...outsideTargets(context, service),
    ...monitoring(context, service),
  ].map(({ apiVersion, kind, metadata, ...rest }) => ({
    apiVersion,
    kind,
    metadata: {
      name: metadata.name,
      ...(kind === 'ClusterIssuer' ? {} : { namespace: namespaceOf(service) }),
      ...(metadata.annotations && Object.keys(metadata.annotations).length > 0
        ? { annotations: metadata.annotations }
        : {}),
      labels: {
        'app.kubernetes.io/instance': service.name,
        ...labelsOf(context),
        ...metadata.labels,
      },
    },
    ...rest,
  }));

// --- internal ---

function special(context: ClusterContext, service: Service): KubernetesObject[] {
  switch (knownChartOf(service)) {
    case 'cert-manager':
      return issuers(context, service);
    case 'velero':
      return schedules(context);
    case 'traefik':
      return [...wildcard(context), ...forwardAuth(context, service)];
    default:
      return [];
  }
}
