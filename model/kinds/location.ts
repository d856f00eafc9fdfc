import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { oneOf } from './field.ts';

export const locationSchema = z.strictObject({
  ...common,
  /** Who runs the building: yourself (`on-premises`) or a cloud. */
  provider: oneOf(['on-premises', 'aws', 'oracle-cloud']),
});

/** A place where hosts stand or a cloud that rents them out. */
export type Location<N extends string = string> = LocationFacts & { readonly name: N };

interface LocationFacts extends Readonly<z.output<typeof locationSchema>> {
  readonly kind: 'location';
}

export type LocationSpec<N extends string> = LocationFields & {
  /** A registered codename. @example 'asgard' */
  readonly name: NameOf<'location', N>;
};

type LocationFields = Omit<z.input<typeof locationSchema>, 'name'>;

/**
 * Declares a location.
 *
 * @example
 * export const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
 */
export function defineLocation<const N extends string>(spec: LocationSpec<N>): Location<N> {
  return declare('location', locationSchema, spec, defineLocation) as Location<N>;
}
