import type { Entity } from './entity.ts';

/** Fields that lead from an entity to where it is. */
const TOWARDS = ['location', 'host', 'pool', 'runsOn', 'source'];

/** The site of an entity; `undefined` for what has none (images, zones). */
export function locationOf(entity: Entity, byId: ReadonlyMap<string, Entity>): Entity | undefined {
  if (entity.kind === 'location') return entity;
  const next = TOWARDS.map((field) => entity[field]).find((value): value is string => typeof value === 'string' && byId.has(value));
  const place = next === undefined ? undefined : byId.get(next);
  return place && locationOf(place, byId);
}
