import { compareNatural, type Service } from '../../model/index.ts';
import { addressOf } from './address.ts';
import type { ClusterContext } from './context.ts';
import { guardOf, middlewareName } from './guard.ts';
import type { KubernetesObject } from './object.ts';
import { productOf } from './product.ts';

/** One middleware for each provider that guards something behind a Traefik. */
export function forwardAuth(context: ClusterContext, proxy: Service): KubernetesObject[] {
  const providers = new Set((context.entrancesVia.get(proxy) ?? []).flatMap(({ exposure }) => guardOf(exposure.auth) ?? []));
  return [...providers]
    .toSorted((a, b) => compareNatural(a.name, b.name))
    .map((provider) => ({
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'Middleware',
      metadata: { name: middlewareName(provider) },
      spec: {
        forwardAuth: {
          address: `${addressOf(context, provider)}${outpostOf(provider).path}`,
          trustForwardHeader: true,
          maxResponseBodySize: 1_048_576,
          authResponseHeaders: outpostOf(provider).headers,
        },
      },
    }));
}

// --- internal ---

/** Where a provider answers the question "may this request pass?", and what it tells the application about the person. */
interface Outpost {
  readonly path: string;
  readonly headers: readonly string[];
}

const outposts: Readonly<Record<string, Outpost>> = {
  authentik: {
    path: '/outpost.goauthentik.io/auth/traefik',
    headers: [
      'username',
      'groups',
      'entitlements',
      'email',
      'name',
      'uid',
      'jwt',
      'meta-jwks',
      'meta-outpost',
      'meta-provider',
      'meta-app',
      'meta-version',
    ].map((part) => `X-authentik-${part}`),
  },
  authelia: { path: '/api/authz/forward-auth', headers: ['Remote-User', 'Remote-Groups', 'Remote-Email', 'Remote-Name'] },
};

const outpostOf = (provider: Service): Outpost => outposts[productOf(provider)] ?? { path: '/', headers: [] };
