import type { Entity } from '../../kinds/index.ts';
import { backupsWithout } from './backups.ts';
import type { Consequence, Effect, Harm } from './consequence.ts';
import { limpsWithout } from './limps.ts';
import type { Outage, Presence } from './outage.ts';
import { signInsBehind, signInsWithout } from './sign-ins.ts';
import { stopsWithout } from './stops.ts';
import { internetWithout, waysInWithout } from './ways-in.ts';

/** What stops because the subject is gone, or because something stopped; step by step. */
export function stopsFrom(
  subject: Entity,
  presence: Presence,
  placeOf: (entity: Entity) => number,
): Consequence[] {
  const gone = new Set([subject]);
  const outage: Outage = { ...presence, isGone: (entity) => gone.has(entity) };
  const all: Consequence[] = [];
  let last: readonly Entity[] = [subject];
  for (let step = 1; last.length > 0; step += 1) {
    const found = last.flatMap((because) => follow(stopsWithout(outage, because), because, step));
    const news = found.filter(({ entity }) => presence.isThere(entity) && !gone.has(entity));
    const stops = firstOfEach(news).toSorted((a, b) => placeOf(a.entity) - placeOf(b.entity));
    last = stops.map(({ entity }) => entity);
    for (const entity of last) gone.add(entity);
    all.push(...stops);
  }
  return all;
}

/** What else happens to those that go on, when the subject is gone and all of this stops. */
export function weakenedBy(
  subject: Entity,
  stops: readonly Consequence[],
  presence: Presence,
): Consequence[] {
  const gone = new Map([[subject, 0], ...stops.map(({ entity, step }) => [entity, step] as const)]);
  const outage: Outage = { ...presence, isGone: (entity) => gone.has(entity) };
  const goesOn = ({ entity }: Consequence): boolean =>
    presence.isThere(entity) && !gone.has(entity);
  const direct = weakenings.flatMap((harmsWithout) =>
    [...gone].flatMap(([because, step]) =>
      follow(harmsWithout(outage, because), because, step + 1),
    ),
  );
  const harms = firstOfEach(direct.filter(goesOn));
  const unreached = harms.filter(({ why }) => why === 'reached-through');
  const cutOff = new Set(unreached.map(({ entity }) => entity));
  const behind = unreached
    .flatMap(({ entity, step }) => follow(signInsBehind(outage, entity), entity, step + 1))
    // Whom nobody reaches either way asks nobody to sign in.
    .filter((harm) => goesOn(harm) && !cutOff.has(harm.entity));
  return firstOfEach([...harms, ...behind]);
}

// --- internal ---

/** Whoever loses its way in altogether loses that from the internet with it: the first counts. */
const weakenings: readonly ((outage: Outage, gone: Entity) => Harm[])[] = [
  limpsWithout,
  waysInWithout,
  internetWithout,
  signInsWithout,
  backupsWithout,
];

const follow = (harms: readonly Harm[], because: Entity, step: number): Consequence[] =>
  harms.map((harm) => ({ ...harm, because, step }));

/** The first of each entity and effect. */
function firstOfEach(consequences: readonly Consequence[]): Consequence[] {
  const known = new Map<Entity, Set<Effect>>();
  return consequences.filter(({ entity, effect }) => {
    const effects = known.get(entity) ?? new Set();
    if (effects.has(effect)) return false;
    known.set(entity, effects.add(effect));
    return true;
  });
}
