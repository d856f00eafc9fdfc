import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { ref } from './field.ts';
import type { Location } from './location.ts';

export const vlanSchema = z.strictObject({
  ...common,
  /** The site whose switches carry the VLAN. Its id and addresses are secrets and live in the vault. */
  location: ref<Location>('location', 'defineLocation'),
});

/** A network of one site, told apart by a VLAN id that only the vault knows. */
export type Vlan<N extends string = string> = VlanFacts & { readonly name: N };

interface VlanFacts extends Readonly<z.output<typeof vlanSchema>> {
  readonly kind: 'vlan';
}

export type VlanSpec<N extends string> = VlanFields & {
  /** `<codename>-<purpose>-vlan`. @example 'styx-servers-vlan' */
  readonly name: NameOf<'vlan', N>;
};

type VlanFields = Omit<z.input<typeof vlanSchema>, 'name'>;

/**
 * Declares a VLAN.
 *
 * @example
 * export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
 */
export function defineVlan<const N extends string>(spec: VlanSpec<N>): Vlan<N> {
  return declare('vlan', vlanSchema, spec, defineVlan) as Vlan<N>;
}
