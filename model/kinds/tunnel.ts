import * as z from 'zod';
import { common, declare, defineKind, listOf, ref } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';
import { serviceKind } from './service.ts';
import { zoneKind } from './zone.ts';

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  /** Zone whose names lead into it. */
  zone: ref(zoneKind),
  /** The cloudflared that holds the tunnel open from the inside. */
  connector: ref(serviceKind),
  /** Proxies behind it. What they expose with scope `tunnel` is reachable from the internet. */
  routes: listOf(ref(serviceKind), 'a list of proxies'),
});

/** An outbound connection to the edge: the only way in from the internet. */
export type Tunnel<N extends string = string> = TunnelFacts & { readonly name: N };

interface TunnelFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'tunnel';
}

export type TunnelSpec<N extends string, L extends string> = TunnelFields & {
  /** `<location>-tunnel`. @example 'asgard-tunnel' */
  readonly name: NameOf<'tunnel', N, { location: NoInfer<L> }>;
  /** Site that it leads into. */
  readonly location: Location<L>;
};

type TunnelFields = Omit<z.input<typeof schema>, 'name' | 'location'>;

/**
 * Declares a tunnel.
 *
 * @example
 * export const tunnel = defineTunnel({
 *   name: 'asgard-tunnel',
 *   location: asgard,
 *   zone,
 *   connector: cloudflared,
 *   routes: [traefik, nginxProxy],
 * });
 */
export function defineTunnel<const N extends string, const L extends string>(
  spec: TunnelSpec<N, L>,
): Tunnel<N> {
  return declare(tunnelKind, spec) as Tunnel<N>;
}

const names = {
  pattern: '{location}-tunnel',
  article: 'a tunnel',
  examples: ['asgard-tunnel'],
  level: 'compiler',
  limits: ['dns-label'],
  notes: 'One per location.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    tunnel: typeof names;
  }
}

/** All that is known of tunnels. */
export const tunnelKind = defineKind({
  kind: 'tunnel',
  list: 'tunnels',
  define: defineTunnel,
  schema,
  words: ['tunnel', 'tunnels'],
  title: ['Tunnel', 'Tunnels'],
  names,
  family: 'edge',
  standsIn: 'location',
  knownParts: ({ location }: Tunnel) => ({ location: location.name }),
  facts: () => ['Cloudflare Tunnel'],
});
