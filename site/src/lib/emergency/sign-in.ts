import { effectWords, impactOf, liveEntrances, locationOf } from '../../../../model/index.ts';
import type { Effect, Entity, Location, ResolvedLab } from '../../../../model/index.ts';
import { shortList } from './short-list.ts';
import { providersIn } from './order.ts';

/** Who still gets in while an identity provider is down. */
export interface WithoutSignIn {
  readonly provider: string;
  /** What happens to what stands here, each in words. @example 'loses its sign-in: grafana' */
  readonly lost: readonly string[];
}

export interface SignIn {
  readonly without: readonly WithoutSignIn[];
  /** Public names that ask no identity provider, each with who signs in. */
  readonly open: readonly string[];
}

/** Signing in to what stands at a location, while the identity provider is down. */
export function signInAt(lab: ResolvedLab, location: Location): SignIn {
  const isHere = (entity: Entity) => locationOf(entity) === location;
  const providers = providersIn(lab);
  const without = [...providers].flatMap((provider) => {
    const here = impactOf(lab, provider).consequences.filter(({ entity }) => isHere(entity));
    const byEffect = Map.groupBy(here, ({ effect }) => effect);
    const lost = [...byEffect].map(([effect, all]) => lostTo(effect, all));
    return lost.length > 0 ? [{ provider: provider.name, lost }] : [];
  });
  const open = liveEntrances(lab)
    .filter(({ exposure }) => typeof exposure.auth === 'string')
    .filter(({ target }) => isHere(target) && !providers.has(target))
    .map(({ name, exposure }) => `${name} (${exposure.auth === 'own' ? 'own' : 'no'} sign-in)`);
  return { without, open };
}

// --- internal ---

const lostTo = (effect: Effect, all: readonly { readonly entity: Entity }[]): string => {
  const names = [...new Set(all.map(({ entity }) => entity.name))];
  return `${effectWords[effect]}: ${shortList(names, MOST_LOST)}`;
};

const MOST_LOST = 16;
