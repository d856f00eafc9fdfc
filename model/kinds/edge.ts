import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { listOf, oneOf, ref } from './field.ts';
import type { Location } from './location.ts';
import type { Service } from './service.ts';

export const zoneSchema = z.strictObject({
  ...common,
  /** Who answers for the domain. Default `cloudflare`. */
  provider: oneOf(['cloudflare']).default('cloudflare'),
});

/** A DNS domain and the edge that answers for it. */
export type Zone<N extends string = string> = ZoneFacts & { readonly name: N };

interface ZoneFacts extends Readonly<z.output<typeof zoneSchema>> {
  readonly kind: 'zone';
}

export type ZoneSpec<N extends string> = ZoneFields & {
  /** The domain. @example 'example.com' */
  readonly name: N;
};

type ZoneFields = Omit<z.input<typeof zoneSchema>, 'name'>;

/**
 * Declares a DNS zone.
 *
 * @example
 * export const zone = defineZone({ name: 'example.com' });
 */
export function defineZone<const N extends string>(spec: ZoneSpec<N>): Zone<N> {
  return declare('zone', zoneSchema, spec, defineZone) as Zone<N>;
}

export const tunnelSchema = z.strictObject({
  ...common,
  /** Site that it leads into. */
  location: ref<Location>('location', 'defineLocation'),
  /** Zone whose names lead into it. */
  zone: ref<Zone>('zone', 'defineZone'),
  /** The cloudflared that holds the tunnel open from the inside. */
  connector: ref<Service>('service', 'defineService'),
  /** Proxies behind it. What they expose with scope `tunnel` is reachable from the internet. */
  routes: listOf(ref<Service>('service', 'defineService'), 'a list of proxies'),
});

/** An outbound connection to the edge: the only way in from the internet. */
export type Tunnel<N extends string = string> = TunnelFacts & { readonly name: N };

interface TunnelFacts extends Readonly<z.output<typeof tunnelSchema>> {
  readonly kind: 'tunnel';
}

export type TunnelSpec<N extends string, L extends string> = TunnelFields & {
  /** `<location>-tunnel`. @example 'asgard-tunnel' */
  readonly name: NameOf<'tunnel', N, { location: NoInfer<L> }>;
  /** Site that it leads into. */
  readonly location: Location<L>;
};

type TunnelFields = Omit<z.input<typeof tunnelSchema>, 'name' | 'location'>;

/**
 * Declares a tunnel.
 *
 * @example
 * export const tunnel = defineTunnel({ name: 'asgard-tunnel', location: asgard, zone, connector: cloudflared, routes: [traefik, nginxProxy] });
 */
export function defineTunnel<const N extends string, const L extends string>(spec: TunnelSpec<N, L>): Tunnel<N> {
  return declare('tunnel', tunnelSchema, spec, defineTunnel) as Tunnel<N>;
}
