import {
  internalName,
  isTls,
  pageName,
  isProduct,
  type Entrance,
  type Service,
} from '../../model/index.ts';
import type { ClusterContext } from './context.ts';
import { traefikReference } from './guard.ts';
import { ingressFacts } from './ingress.ts';
import type { KubernetesObject, Texts } from './object.ts';
import { portOf } from './port.ts';

/** Whether a proxy of the cluster answers for something on a machine. */
export const hasOutsideTargets = (context: ClusterContext, proxy: Service): boolean =>
  (context.entrancesVia.get(proxy) ?? []).some(
    (entrance) => targetOf(context, entrance) !== undefined,
  );

/**
 * What a proxy of the cluster needs to answer for machines: a Service that leads to the DNS name of
 * each, and its Ingress.
 */
export function outsideTargets(context: ClusterContext, proxy: Service): KubernetesObject[] {
  const targets = (context.entrancesVia.get(proxy) ?? []).flatMap(
    (entrance) => targetOf(context, entrance) ?? [],
  );
  const transport =
    isProduct(proxy, 'traefik') && targets.some(({ tls }) => tls) ? [trustsAnybody] : [];
  return [...transport, ...targets.flatMap((target) => [alias(proxy, target), ingress(target)])];
}

// --- internal ---

interface Target {
  readonly entrance: Entrance;
  /** Name of the objects. */
  readonly name: string;
  readonly machine: string;
  readonly port: number;
  readonly tls: boolean;
}

function targetOf({ lab }: ClusterContext, entrance: Entrance): Target | undefined {
  const { target, exposure } = entrance;
  if (target.kind === 'host') {
    // Management pages speak TLS, whatever their port.
    return 'port' in exposure
      ? {
          entrance,
          name: pageName(exposure),
          machine: internalName(lab, target),
          port: exposure.port,
          tls: true,
        }
      : undefined;
  }
  if (target.runsOn.kind === 'cluster') return undefined;
  const port = portOf(target);
  return {
    entrance,
    name: target.name,
    machine: internalName(lab, target.runsOn),
    port,
    tls: isTls(port),
  };
}

/**
 * Hypervisors and appliances sign their own certificates, and the way to them does not leave the
 * house.
 */
const trustsAnybody: KubernetesObject = {
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'ServersTransport',
  metadata: { name: 'self-signed' },
  spec: { insecureSkipVerify: true },
};

const alias = (proxy: Service, { name, machine, port, tls }: Target): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, annotations: tls && isProduct(proxy, 'traefik') ? selfSigned(proxy) : {} },
  spec: {
    type: 'ExternalName',
    externalName: machine,
    ports: [{ name: tls ? 'https' : 'http', port }],
  },
});

const selfSigned = (proxy: Service): Texts => ({
  'traefik.ingress.kubernetes.io/service.serversscheme': 'https',
  'traefik.ingress.kubernetes.io/service.serverstransport': traefikReference(
    proxy,
    trustsAnybody.metadata.name,
  ),
});

function ingress({ entrance, name, port }: Target): KubernetesObject {
  const { host, className, annotations, tls } = ingressFacts(entrance);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, annotations },
    spec: {
      ingressClassName: className,
      rules: [
        {
          host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name, port: { number: port } } },
              },
            ],
          },
        },
      ],
      tls,
    },
  };
}
