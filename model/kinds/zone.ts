import * as z from 'zod';
import { common, declare, defineKind, oneOf } from '../entity/index.ts';
import type { Row } from '../naming/index.ts';

const schema = z.strictObject({
  ...common,
  /** Who answers for the domain. Default `cloudflare`. */
  provider: oneOf(['cloudflare']).default('cloudflare'),
});

/** A DNS domain and the edge that answers for it. */
export type Zone<N extends string = string> = ZoneFacts & { readonly name: N };

interface ZoneFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'zone';
}

export type ZoneSpec<N extends string> = ZoneFields & {
  /** The domain. @example 'example.com' */
  readonly name: N;
};

type ZoneFields = Omit<z.input<typeof schema>, 'name'>;

/**
 * Declares a DNS zone.
 *
 * @example
 * export const zone = defineZone({ name: 'example.com' });
 */
export function defineZone<const N extends string>(spec: ZoneSpec<N>): Zone<N> {
  return declare(zoneKind, spec) as Zone<N>;
}

const names = {
  pattern: '{domain}',
  article: 'a DNS zone',
  examples: ['example.com'],
  level: 'load',
  limits: ['fqdn'],
  notes: 'The registered domain itself.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    zone: typeof names;
  }
}

/** All that is known of zones. */
export const zoneKind = defineKind({
  kind: 'zone',
  list: 'zones',
  define: defineZone,
  schema,
  words: ['zone', 'zones'],
  title: ['DNS zone', 'DNS zones'],
  names,
  family: 'edge',
  facts: () => ['DNS zone'],
});
