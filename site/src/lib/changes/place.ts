import type { PastEntity } from './lab.ts';

/** Fields that say where something is, the nearest first, and how that is said. */
const PLACES = { host: ' on ', runsOn: ' on ', pool: ' on ', location: ' in ' } as const;

export const isPlace = (field: string): boolean => field in PLACES;

/** Where an entity is. @example { at: ' on ', id: 'host:asgard-atlas' } */
export function placeOf(entity: PastEntity): { at: string; id: string } | undefined {
  for (const [field, at] of Object.entries(PLACES)) {
    const id = entity[field];
    if (typeof id === 'string') return { at, id };
  }
  return undefined;
}
