/** A made-up network, and how to write its addresses. */
export interface ExampleNetwork {
  readonly cidr: string;
  /** Address number n of the network, from 1; the gateway is number 1. */
  readonly address: (n: number) => string;
}

/** Ranges that RFC 5737 sets aside for examples: 256 addresses each. */
const documentation = ['192.0.2', '198.51.100', '203.0.113'];
const RANGE_SIZE = 256;

/**
 * Networks from the documentation ranges, one for each number of addresses asked for, none overlapping another. The IPv4 ranges are shared out from the
 * largest request to the smallest; what they can't hold gets a /64 of 2001:db8::/32 (RFC 3849).
 *
 * @param sizes How many addresses each network must give, its gateway included. Same sizes, same networks.
 * @example exampleNetworks([3])[0] // { cidr: '192.0.2.0/29', … }
 */
export function exampleNetworks(sizes: readonly number[]): ExampleNetwork[] {
  const networks = new Map<number, ExampleNetwork>();
  const largestFirst = sizes.map((size, index) => ({ index, size: blockSize(size) })).toSorted((a, b) => b.size - a.size || a.index - b.index);
  // Powers of two from the largest to the smallest always stand on a multiple of themselves.
  let next = 0;
  for (const { index, size } of largestFirst) {
    const fits = size <= RANGE_SIZE && next + size <= documentation.length * RANGE_SIZE;
    networks.set(index, fits ? ipv4(next, size) : ipv6(index));
    if (fits) next += size;
  }
  return sizes.map((_, index) => networks.get(index) ?? ipv6(index));
}

// --- internal ---

const SMALLEST = 8;

/** Room for the addresses and those that stand for the network and for everybody in it. */
function blockSize(size: number): number {
  let block = SMALLEST;
  while (block < size + 2) block *= 2;
  return block;
}

function ipv4(start: number, size: number): ExampleNetwork {
  const prefix = documentation[Math.floor(start / RANGE_SIZE)] ?? '';
  const first = start % RANGE_SIZE;
  return { cidr: `${prefix}.${first}/${32 - Math.log2(size)}`, address: (n) => `${prefix}.${first + n}` };
}

function ipv6(index: number): ExampleNetwork {
  const prefix = `2001:db8:${hex(index % 0x10000)}:${hex(Math.floor(index / 0x10000))}`;
  return {
    cidr: `${prefix}::/64`,
    address: (n) => (n < 0x10000 ? `${prefix}::${hex(n)}` : `${prefix}::${hex(Math.floor(n / 0x10000))}:${hex(n % 0x10000)}`),
  };
}

const hex = (value: number): string => value.toString(16);
