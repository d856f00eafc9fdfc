import {
  identityProviderOf,
  namespaceOf,
  type Exposure,
  type Front,
  type Service,
} from '../../model/index.ts';

/**
 * The identity provider that the proxy asks before each request; `undefined` where the proxy asks
 * nobody.
 */
export const guardOf = (exposure: Exposure | Front): Service | undefined =>
  identityProviderOf(exposure, 'forward');

/**
 * Name of the middleware that asks a provider. It lives beside the proxy, wherever the provider
 * runs.
 */
export const middlewareName = (provider: Service): string => `forward-auth-${provider.name}`;

/**
 * How an Ingress names something that Traefik reads from its own objects.
 *
 * @example 'traefik-forward-auth-authentik@kubernetescrd'
 */
export const traefikReference = (proxy: Service, name: string): string =>
  `${namespaceOf(proxy)}-${name}@kubernetescrd`;
