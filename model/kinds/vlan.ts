import * as z from 'zod';
import { common, declare, defineKind, ref } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { locationKind } from './location.ts';

const schema = z.strictObject({
  ...common,
  /**
   * The site whose switches carry the VLAN. Its id and addresses are secrets and live in the vault.
   */
  location: ref(locationKind),
});

/** A network of one site, told apart by a VLAN id that only the vault knows. */
export type Vlan<N extends string = string> = VlanFacts & { readonly name: N };

interface VlanFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'vlan';
}

export type VlanSpec<N extends string> = VlanFields & {
  /** `<codename>-<purpose>-vlan`. @example 'styx-servers-vlan' */
  readonly name: NameOf<'vlan', N>;
};

type VlanFields = Omit<z.input<typeof schema>, 'name'>;

/**
 * Declares a VLAN.
 *
 * @example
 * export const styx = defineVlan({ name: 'styx-servers-vlan', location: asgard });
 */
export function defineVlan<const N extends string>(spec: VlanSpec<N>): Vlan<N> {
  return declare(vlanKind, spec) as Vlan<N>;
}

const names = {
  pattern: '{codename}-{purpose}-vlan',
  article: 'a VLAN',
  examples: ['styx-servers-vlan', 'bifrost-iot-vlan'],
  level: 'compiler',
  limits: ['dns-label', 'linux-ifname'],
  codename: { theme: 'mythical rivers and crossings', example: 'styx' },
  notes: 'The VLAN id is a secret and never part of the name.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    vlan: typeof names;
  }
}

/** All that is known of VLANs. */
export const vlanKind = defineKind({
  kind: 'vlan',
  list: 'vlans',
  define: defineVlan,
  schema,
  words: ['VLAN', 'VLANs'],
  title: ['VLAN', 'VLANs'],
  names,
  family: 'network',
  standsIn: 'location',
  knownParts: ({ location }: Vlan) => ({ location: location.name }),
  facts: () => ['VLAN'],
});
