import { isOidcWired, oidcPagesOf, type Service } from '../../model/index.ts';
import type { ClusterContext } from './context.ts';

/** How a service signs people in through its identity provider. */
export interface Oidc {
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

/** OpenID Connect of a service; `undefined` if it signs in otherwise, or if we can't wire it. */
export function oidcOf({ lab }: ClusterContext, service: Service): Oidc | undefined {
  const auth = service.expose?.auth;
  if (typeof auth !== 'object' || auth.mode !== 'oidc' || !isOidcWired(service, auth.by)) return undefined;
  const pages = oidcPagesOf(auth.by);
  if (!pages || !auth.by.expose) return undefined;
  const base = `https://${auth.by.expose.hostname}.${lab.domain}`;
  return {
    provider: auth.by.name,
    clientId: service.name,
    issuer: `${base}${pages.issuer(service.name)}`,
    authorize: `${base}${pages.authorize}`,
    token: `${base}${pages.token}`,
    userInfo: `${base}${pages.userInfo}`,
  };
}
