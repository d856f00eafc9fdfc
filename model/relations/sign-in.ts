import type { LabIndex } from '../graph/index.ts';
import type { Auth, Exposure, Front, Service } from '../kinds/index.ts';
import { isOidcWired, oidcPagesOf } from '../products/index.ts';

/** How a service signs people in through its identity provider. */
export interface OidcClient {
  /** Name of the provider for people. */
  readonly provider: string;
  readonly clientId: string;
  /** Address under which the provider describes itself. */
  readonly issuer: string;
  /** Pages of the provider; they are the same for all its clients. */
  readonly authorize: string;
  readonly token: string;
  readonly userInfo: string;
}

/**
 * The identity provider through which people sign in where something is exposed; with a mode, only
 * if they do so in that one. `undefined` where they don't, and where nothing is exposed.
 * @example identityProviderOf(grafana.expose, 'oidc') // authentik
 */
export function identityProviderOf(
  exposure: Exposure | Front | undefined,
  mode?: SignInMode,
): Service | undefined {
  const auth = exposure?.auth;
  if (typeof auth !== 'object' || (mode && auth.mode !== mode)) return undefined;
  return auth.by;
}

/** Whether people sign in to a service through an identity provider that it asks by itself. */
export const usesOidc = ({ expose }: Service): boolean =>
  identityProviderOf(expose, 'oidc') !== undefined;

/** Whether its provider has to know it as a client: one that nothing tells its client is none. */
export const isOidcClient = (service: Service): boolean => {
  const provider = identityProviderOf(service.expose, 'oidc');
  return provider !== undefined && isOidcWired(service, provider);
};

/**
 * How a service signs people in through OpenID Connect; `undefined` if it signs in otherwise, or if
 * nothing that we write would tell it how.
 */
export function oidcClientOf(lab: LabIndex, service: Service): OidcClient | undefined {
  const provider = identityProviderOf(service.expose, 'oidc');
  if (!provider?.expose || !isOidcWired(service, provider)) return undefined;
  const pages = oidcPagesOf(provider);
  if (!pages) return undefined;
  const base = `https://${provider.expose.hostname}.${lab.domain}`;
  return {
    provider: provider.name,
    clientId: service.name,
    issuer: base + pages.issuer(service.name),
    authorize: base + pages.authorize,
    token: base + pages.token,
    userInfo: base + pages.userInfo,
  };
}

// --- internal ---

type SignInMode = Exclude<Auth, string>['mode'];
