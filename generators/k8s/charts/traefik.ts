import { guardOf, middlewareName } from '../guard.ts';
import { hasOutsideTargets } from '../outside.ts';
import type { Service } from '../../../model/index.ts';
import type { DataObject } from '../../text/index.ts';
import type { ClusterContext } from '../context.ts';
import { portOf } from '../port.ts';
import type { Chart } from './chart.ts';

/** Ingress controller. Its pages are behind TLS by default; plain HTTP only leads there. */
export const traefik: Chart = {
  backend: (service) => ({ name: service.name, port: portOf(service) }),
  values: (context, service) => ({
    fullnameOverride: service.name,
    deployment: { replicas: service.replicas },
    ingressClass: { enabled: true, name: service.name },
    ports: {
      web: {
        http: {
          redirections: { entryPoint: { to: 'websecure', scheme: 'https', permanent: true } },
        },
      },
    },
    providers: {
      kubernetesCRD: { enabled: true },
      kubernetesIngress: {
        enabled: true,
        // Ingresses that name no class are nobody's: with several proxies two would answer.
        ingressClass: service.name,
        ...(hasOutsideTargets(context, service) ? { allowExternalNameServices: true } : {}),
      },
    },
    ...dashboard(context, service),
    ...(context.prometheus
      ? {
          metrics: {
            prometheus: {
              // Else nothing is rendered at all until the CRDs of Prometheus are there.
              disableAPICheck: true,
              serviceMonitor: { enabled: true },
            },
          },
        }
      : {}),
  }),
};

// --- internal ---

/** A proxy that exposes itself shows its own page. */
function dashboard(context: ClusterContext, service: Service): DataObject {
  const entrance = context.entranceOf.get(service);
  if (entrance?.via !== service) return {};
  const guard = guardOf(entrance.exposure);
  return {
    ingressRoute: {
      dashboard: {
        enabled: true,
        entryPoints: ['websecure'],
        matchRule: `Host(\`${entrance.name}\`)`,
        ...(guard ? { middlewares: [{ name: middlewareName(guard) }] } : {}),
      },
    },
  };
}
