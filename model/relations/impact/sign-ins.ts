import type { Entity } from '../../kinds/index.ts';
import { identityProviderOf } from '../sign-in.ts';
import type { Harm } from './consequence.ts';
import type { Outage } from './outage.ts';

/** Where nobody gets past the login because an identity provider is gone. */
export const signInsWithout = (outage: Outage, provider: Entity): Harm[] =>
  signIns(outage, provider, `signs in with ${provider.name}`);

/** The same where the provider runs, but nobody gets to its login page. */
export const signInsBehind = (outage: Outage, provider: Entity): Harm[] =>
  signIns(outage, provider, `signs in with ${provider.name}, which can't be reached`);

// --- internal ---

const signIns = ({ entrancesBy }: Outage, provider: Entity, reason: string): Harm[] =>
  entrancesBy(provider)
    .filter(({ exposure }) => identityProviderOf(exposure) === provider)
    .map(({ target }) => ({
      entity: target,
      effect: 'loses-sign-in',
      why: 'signs-in-with',
      reason,
    }));
