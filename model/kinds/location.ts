import * as z from 'zod';
import { common, declare, defineKind, oneOf } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';

const schema = z.strictObject({
  ...common,
  /** Who runs the building: yourself (`on-premises`) or a cloud. */
  provider: oneOf(['on-premises', 'aws', 'oracle-cloud']),
});

/** A place where hosts stand or a cloud that rents them out. */
export type Location<N extends string = string> = LocationFacts & { readonly name: N };

interface LocationFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'location';
}

export type LocationSpec<N extends string> = LocationFields & {
  /** A registered codename. @example 'asgard' */
  readonly name: NameOf<'location', N>;
};

type LocationFields = Omit<z.input<typeof schema>, 'name'>;

/**
 * Declares a location.
 *
 * @example
 * export const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
 */
export function defineLocation<const N extends string>(spec: LocationSpec<N>): Location<N> {
  return declare(locationKind, spec) as Location<N>;
}

const names = {
  pattern: '{codename}',
  article: 'a location',
  examples: ['asgard', 'wano'],
  level: 'compiler',
  limits: ['dns-label'],
  codename: { theme: 'realms, legendary cities, fictional planets', example: 'asgard' },
  notes: 'Stands in the names of hosts, clusters, buckets and tunnels.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    location: typeof names;
  }
}

/** All that is known of locations. */
export const locationKind = defineKind({
  kind: 'location',
  list: 'locations',
  define: defineLocation,
  schema,
  words: ['location', 'locations'],
  title: ['Location', 'Locations'],
  names,
  family: 'place',
  facts: (location: Location) => [providers[location.provider]],
});

// --- internal ---

const providers: Readonly<Record<Location['provider'], string>> = {
  'on-premises': 'on-premises',
  aws: 'AWS',
  'oracle-cloud': 'Oracle Cloud',
};
