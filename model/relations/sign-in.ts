import type { LabIndex } from '../graph/index.ts';
import type { Service } from '../kinds/index.ts';
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

/** Whether people sign in to a service through an identity provider that it asks by itself. */
export const usesOidc = ({ expose }: Service): boolean =>
  typeof expose?.auth === 'object' && expose.auth.mode === 'oidc';

/** Whether its provider has to know it as a client: one that nothing tells its client is none. */
export const isOidcClient = (service: Service): boolean => {
  const auth = service.expose?.auth;
  return typeof auth === 'object' && auth.mode === 'oidc' && isOidcWired(service, auth.by);
};

/**
 * How a service signs people in through OpenID Connect; `undefined` if it signs in otherwise, or if
 * nothing that we write would tell it how.
 */
export function oidcClientOf(lab: LabIndex, service: Service): OidcClient | undefined {
  const auth = service.expose?.auth;
  if (typeof auth !== 'object' || auth.mode !== 'oidc' || !isOidcWired(service, auth.by))
    return undefined;
  const pages = oidcPagesOf(auth.by);
  if (!pages || !auth.by.expose) return undefined;
  const base = `https://${auth.by.expose.hostname}.${lab.domain}`;
  return {
    provider: auth.by.name,
    clientId: service.name,
    issuer: base + pages.issuer(service.name),
    authorize: base + pages.authorize,
    token: base + pages.token,
    userInfo: base + pages.userInfo,
  };
}
