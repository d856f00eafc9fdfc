import { compareNatural, forwardAuthOf, type Service } from '../../model/index.ts';
import { addressFrom } from './address.ts';
import type { ClusterContext } from './context.ts';
import { guardOf, middlewareName } from './guard.ts';
import type { KubernetesObject } from './object.ts';

/** One middleware for each provider that guards something behind a Traefik. */
export function forwardAuth(context: ClusterContext, proxy: Service): KubernetesObject[] {
  const providers = new Set(
    (context.entrancesVia.get(proxy) ?? []).flatMap(({ exposure }) => guardOf(exposure) ?? []),
  );
  return [...providers]
    .toSorted((a, b) => compareNatural(a.name, b.name))
    .flatMap((provider) => {
      const known = forwardAuthOf(provider);
      return known
        ? [middleware(provider, `${addressFrom(context, provider)}${known.path}`, known.headers)]
        : [];
    });
}

// --- internal ---

const middleware = (
  provider: Service,
  address: string,
  authResponseHeaders: readonly string[],
): KubernetesObject => ({
  apiVersion: 'traefik.io/v1alpha1',
  kind: 'Middleware',
  metadata: { name: middlewareName(provider) },
  spec: {
    forwardAuth: {
      address,
      trustForwardHeader: true,
      maxResponseBodySize: 1_048_576,
      authResponseHeaders,
    },
  },
});
