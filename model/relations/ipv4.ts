/** The addresses of a network, its first and its last included, as numbers. */
export interface Ipv4Range {
  readonly start: number;
  readonly end: number;
  /** How many bits all of them share. @example 26 */
  readonly prefix: number;
}

/**
 * An address as a number; `undefined` for what is none.
 * @example ipv4Number('192.0.2.1') // 3221225985
 */
export function ipv4Number(text: string): number | undefined {
  const octets = text.split('.');
  return octets.length === 4 && octets.every(isOctet) ? numberOf(octets.map(Number)) : undefined;
}

/** @example ipv4Text(3221225985) // '192.0.2.1' */
export const ipv4Text = (value: number): string =>
  [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.');

/**
 * The network that an address is in; `undefined` for what is no network in CIDR notation. An address
 * within is taken for its network: `192.0.2.5/24` starts at `192.0.2.0`.
 */
export function ipv4Range(cidr: string): Ipv4Range | undefined {
  const [, address = '', bits = ''] = /^([\d.]+)\/(\d|[12]\d|3[0-2])$/.exec(cidr) ?? [];
  const number = ipv4Number(address);
  if (number === undefined) return undefined;
  const prefix = Number(bits);
  const size = 2 ** (32 - prefix);
  const start = number - (number % size);
  return { start, end: start + size - 1, prefix };
}

/** @example numberOf([192, 0, 2, 1]) // 3221225985 */
export const numberOf = (octets: readonly number[]): number =>
  octets.reduce((sum, octet) => sum * 256 + octet, 0);

// --- internal ---

/** Without a zero in front, which some programs read as the mark of an octal number. */
const isOctet = (text: string): boolean => /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) < 256;
