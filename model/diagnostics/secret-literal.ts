/** Something in a text that belongs into the vault. */
export interface SecretLiteral {
  readonly type: 'ipv4' | 'ipv6' | 'mac' | 'vlan' | 'key' | 'token' | 'password';
  /** What people call it. @example 'an IPv4 network' */
  readonly what: string;
  /**
   * The finding with all but its start hidden, for messages that end up in logs.
   *
   * @example '10.x.x.x'
   */
  readonly masked: string;
}

/**
 * Addresses, networks, MAC addresses, VLAN ids, private keys, access tokens and passwords in a text,
 * in the order of their types.
 * @param text anything that an author wrote
 * @param isVersion true where numbers with dots are a version, so that IPv4 addresses can't be told
 *   from it
 * @example
 * secretLiterals('see 192.0.2.7')
 * // [{ type: 'ipv4', what: 'an IPv4 address', masked: '192.x.x.x' }]
 */
export function secretLiterals(text: string, isVersion = false): SecretLiteral[] {
  const found: SecretLiteral[] = [];
  replaceSecrets(text, isVersion, (secret) => {
    found.push(secret);
    return '\0';
  });
  return found;
}

/**
 * The text with all but the start of each secret hidden, fit for a log.
 * @example hideSecrets('see 192.0.2.7') // 'see 192.x.x.x'
 */
export const hideSecrets = (text: string): string =>
  replaceSecrets(text, false, ({ masked }) => masked);

/**
 * A number, or digits, with what their place says about them: by themselves they could be anything.
 * @example inItsPlace('host', ['networks', 0], 20) // 'host vlan 20'
 */
export const inItsPlace = (
  kind: string,
  path: readonly (string | number)[],
  digits: number | string,
): string =>
  [
    kind,
    ...path
      .filter((step) => typeof step === 'string')
      .map((key) => key.replace(/^networks?$/, 'vlan')),
    digits,
  ].join(' ');

// --- internal ---

function replaceSecrets(
  text: string,
  isVersion: boolean,
  replacement: (secret: SecretLiteral) => string,
): string {
  if (!suspicious.test(text)) return text;
  let rest = text;
  for (const { type, pattern, accepts, what, mask } of detectors) {
    if (isVersion && type === 'ipv4') continue;
    // What one detector took is hidden from the next: `::ffff:` with an IPv4 address is one
    // finding.
    rest = rest.replace(pattern, (match, ...groups) => {
      const first = typeof groups[0] === 'string' ? groups[0] : '';
      return accepts && !accepts(match, first)
        ? match
        : replacement({ type, what: what(match), masked: mask(match) });
    });
  }
  return rest;
}

interface Detector {
  readonly type: SecretLiteral['type'];
  readonly pattern: RegExp;
  /** Decides what a pattern can't; gets the match and its first group. */
  readonly accepts?: (match: string, group: string) => boolean;
  readonly what: (match: string) => string;
  readonly mask: (match: string) => string;
}

/** Cheap and too broad: spares most texts the closer look. */
const suspicious = anyOf(
  'is',
  /\d\.\d{1,3}\.\d/,
  /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\./,
  /:[0-9A-Fa-f]{0,4}:/,
  /-[0-9A-Fa-f]{2}-[0-9A-Fa-f]{2}-/,
  /vlan.*\d/,
  /:\/\/.*:.*@/,
  /-----BEGIN|AGE-SECRET|PuTTY-/,
  /gh[a-z]_|github_|glpat-|xox[a-z]-|tskey-|AKIA|ASIA|eyJ/,
);

const keyName = '(?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|0?\d?\d)`;
const notInNumber = String.raw`(?<![0-9]|[0-9]\.|(?<![A-Za-z])[vV])`;
const noNumberFollows = String.raw`(?![0-9A-Za-z]|\.[0-9])`;
const network = String.raw`(?:/\d{1,2})?`;

/** Of an IPv6 address, of which some end as one of IPv4 does. */
const groups = '[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,8}';
const ipv4Tail = String.raw`(?:\d{0,3}(?:\.\d{1,3}){3})?`;
const network6 = String.raw`(?:/\d{1,3})?`;

const pair = '[0-9A-Fa-f]{2}';
const notBehindPair = `(?<![0-9A-Za-z]|${pair}[:-])`;
const noPairFollows = `(?![0-9A-Za-z]|[:-]${pair})`;
const sixPairs = String.raw`${notBehindPair}${pair}([:-])(?:${pair}\1){4}${pair}${noPairFollows}`;
const four = '[0-9A-Fa-f]{4}';
const threeGroups = String.raw`(?<![0-9A-Za-z.])(?:${four}\.){2}${four}(?![0-9A-Za-z]|\.[0-9A-Za-z])`;

const vlanWord = String.raw`\bvlans?(?:[\s_-]*(?:ids?|tags?|no|nr|number))?`;
const vlanSeparator = String.raw`(?:[\s_:=#"'[-]|\bis\b)*`;

const detectors: readonly Detector[] = [
  {
    // The key itself follows its heading, up to the end of the text where no closing line says
    // otherwise.
    type: 'key',
    pattern: anyOf(
      'gs',
      new RegExp(`-----BEGIN ${keyName}-----(?:.*?-----END ${keyName}-----|.*)`),
      /AGE-SECRET-KEY-1[A-Z0-9]+/,
      /PuTTY-User-Key-File-\d.*/,
    ),
    what: () => 'a private key',
    mask: (match) => `${match.slice(0, 10)}…`,
  },
  {
    // GitHub, GitLab, AWS, Slack, Tailscale, JSON Web Tokens: each with the prefix that its issuer
    // gives it to be found by.
    type: 'token',
    pattern: anyOf(
      'g',
      /\b(?:gh[pousr]_|github_pat_|glpat-|xox[abprs]-|tskey-)[A-Za-z0-9_-]{10,}/,
      /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
      /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/,
    ),
    what: () => 'an access token',
    mask: (match) => `${match.slice(0, 4)}…`,
  },
  {
    // Between a user and a host. What begins a template, or stands for one, is none.
    type: 'password',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"]*:(?![$<{…])[^\s/@'"]+@/gi,
    what: () => 'a password',
    mask: (match) => match.replace(/:[^:]*@$/, ':…@'),
  },
  {
    // Before MAC addresses: `00:00:00:00:00:00::` begins like one.
    type: 'ipv6',
    pattern: new RegExp(`(?<![0-9A-Za-z:.])(${groups}${ipv4Tail})${network6}(?![0-9A-Za-z])`, 'g'),
    accepts: (_, address) => /[0-9A-Fa-f]/.test(address) && URL.canParse(`http://[${address}]`),
    what: (match) => (match.includes('/') ? 'an IPv6 network' : 'an IPv6 address'),
    mask: (match) => `${/^[0-9A-Fa-f]*/.exec(match)?.[0] ?? ''}:x:x…`,
  },
  {
    // Six pairs, not a part of a longer run such as a fingerprint; or three groups of four, as
    // Cisco writes it.
    type: 'mac',
    pattern: anyOf('g', new RegExp(sixPairs), new RegExp(threeGroups)),
    what: () => 'a MAC address',
    mask: (match) => `${match.slice(0, 2)}${match[2] === '-' ? '-xx' : ':xx'}…`,
  },
  {
    // Not a part of a longer version: nothing numeric before or after. A 'v' in front makes it a
    // version.
    type: 'ipv4',
    pattern: new RegExp(
      `${notInNumber}${octet}(?:\\.${octet}){3}${network}${noNumberFollows}`,
      'g',
    ),
    what: (match) => (match.includes('/') ? 'an IPv4 network' : 'an IPv4 address'),
    mask: (match) =>
      `${match.slice(0, match.indexOf('.'))}.x.x.x${match.includes('/') ? '/x' : ''}`,
  },
  {
    type: 'vlan',
    pattern: new RegExp(String.raw`${vlanWord}${vlanSeparator}(\d{1,4})(?![0-9A-Za-z]|\.\d)`, 'gi'),
    accepts: (_, id) => Number(id) >= 1 && Number(id) <= 4094,
    what: () => 'a VLAN id',
    mask: () => 'vlan xx',
  },
];

/** A pattern that any of these fits. */
function anyOf(flags: string, ...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags);
}
