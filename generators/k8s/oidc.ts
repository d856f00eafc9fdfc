import { isProduct, type Service } from '../../model/index.ts';
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

/** OpenID Connect of a service; `undefined` if it signs in otherwise, or if we don't know where its provider keeps its pages. */
export function oidcOf({ lab }: ClusterContext, service: Service): Oidc | undefined {
  const auth = service.expose?.auth;
  if (typeof auth !== 'object' || auth.mode !== 'oidc' || !isProduct(auth.by, 'authentik') || !auth.by.expose) return undefined;
  const base = `https://${auth.by.expose.hostname}.${lab.domain}/application/o`;
  return {
    provider: auth.by.name,
    clientId: service.name, // and the slug of the application in authentik
    issuer: `${base}/${service.name}/`,
    authorize: `${base}/authorize/`,
    token: `${base}/token/`,
    userInfo: `${base}/userinfo/`,
  };
}
