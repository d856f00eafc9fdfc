import type { LabIndex } from '../graph/index.ts';
import type { Service } from '../kinds/index.ts';
import { chartFactsOf, productOf } from '../products/index.ts';

/** How a service signs people in through its identity provider. */
export interface OpenIdClient {
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
export const usesOpenId = ({ expose }: Service): boolean =>
  typeof expose?.auth === 'object' && expose.auth.mode === 'oidc';

/**
 * How a service in a cluster signs people in through OpenID Connect; `undefined` if it signs in
 * otherwise, or if we don't know where its provider keeps its pages.
 */
export function openIdClientOf(lab: LabIndex, service: Service): OpenIdClient | undefined {
  const auth = service.expose?.auth;
  if (typeof auth !== 'object' || auth.mode !== 'oidc' || !auth.by.expose) return undefined;
  const pages = productOf(auth.by)?.openId;
  if (!pages || chartFactsOf(service)?.openIdClient !== true) return undefined;
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
