import { ipv4Number, ipv4Range, ipv4Text, type Ipv4Range } from '../../../model/index.ts';
import type { Values } from '../values.ts';

/** The usual gateway of a network: its first address. */
export function firstAddress(cidr: string): string | undefined {
  const range = ipv4Range(cidr);
  return range && ipv4Text(range.prefix < 31 ? range.start + 1 : range.start);
}

/** An address of a VLAN that nobody has; `undefined` if its network is unknown, or full. */
export function freeAddress(
  values: Values,
  vlan: string,
  taken: readonly string[],
): string | undefined {
  const range = ipv4Range(values.text('vlans', vlan, 'cidr') ?? '');
  if (!range) return undefined;
  const gateway = ipv4Number(values.text('vlans', vlan, 'gateway') ?? '');
  const unavailable = new Set([gateway, ...taken.map(ipv4Number)]);
  const { first, last } = usable(range);
  for (let address = first; address <= last; address += 1)
    if (!unavailable.has(address)) return ipv4Text(address);
  return undefined;
}

// --- internal ---

/** The first ten of a network of some size stay free, for switches, access points and the like. */
function usable({ start, end, prefix }: Ipv4Range): {
  readonly first: number;
  readonly last: number;
} {
  if (prefix >= 31) return { first: start, last: end };
  return { first: start + (prefix > 26 ? 2 : 10), last: end - 1 };
}
