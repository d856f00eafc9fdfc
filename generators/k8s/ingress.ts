import { isProduct, type Entrance, type Service } from '../../model/index.ts';
import type { DataObject } from '../text/index.ts';
import type { ClusterContext } from './context.ts';
import { guardOf, middlewareName, traefikReference } from './guard.ts';
import type { Texts } from './object.ts';

/** What an Ingress says about one public name. */
export interface IngressFacts {
  readonly host: string;
  /** Name of the ingress class: that of the proxy. */
  readonly className: string;
  readonly annotations: Texts;
  /**
   * Names no Secret: the proxy has a certificate for every name. Grafana and Argo CD read from it
   * that their address is https.
   */
  readonly tls: readonly { readonly hosts: readonly string[] }[];
}

/**
 * The Ingress of a service of the cluster; `undefined` where nobody reaches it through a proxy of
 * the cluster.
 */
export function ingressOf(context: ClusterContext, service: Service): IngressFacts | undefined {
  const entrance = context.entranceOf.get(service);
  return entrance && ingressFacts(entrance);
}

/** The Ingress of a service as most charts want it told, with what one of them wants besides. */
export function ingressValues(
  context: ClusterContext,
  service: Service,
  more: DataObject = {},
): DataObject {
  const ingress = ingressOf(context, service);
  if (!ingress) return {};
  const { className: ingressClassName, annotations, host, tls } = ingress;
  return { ingress: { enabled: true, ingressClassName, annotations, hosts: [host], ...more, tls } };
}

/** The Ingress of one entrance. */
export const ingressFacts = ({ name, exposure, via }: Entrance): IngressFacts => {
  const guard = guardOf(exposure);
  return {
    host: name,
    className: via.name,
    annotations: isProduct(via, 'traefik')
      ? {
          'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
          ...(guard
            ? {
                'traefik.ingress.kubernetes.io/router.middlewares': traefikReference(
                  via,
                  middlewareName(guard),
                ),
              }
            : {}),
        }
      : {},
    tls: [{ hosts: [name] }],
  };
};
