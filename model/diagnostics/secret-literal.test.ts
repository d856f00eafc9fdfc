import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSecrets, inItsPlace, secretLiterals } from './secret-literal.ts';

// No address, id or key stands here: they are generated, or joined from parts, so that the leak
// scan may read this file too.

const types = (text: string, isVersion?: boolean): string[] =>
  secretLiterals(text, isVersion).map(({ type }) => type);

/** What may stand around a secret in prose, in an address or in a list. */
const before = fc.constantFrom('', ' ', 'at ', 'https://', '(', '"', '=', 'host-', ',', '[', 'ip_');
const after = fc.constantFrom('', ' ', '.', ', and', ')', '"', ':', '/path', ']', ';', '\n');

const hexPair = fc.integer({ min: 0, max: 255 }).map((byte) => byte.toString(16).padStart(2, '0'));
const mac = fc
  .tuple(fc.constantFrom(':', '-'), fc.array(hexPair, { minLength: 6, maxLength: 6 }), fc.boolean())
  .map(([separator, pairs, upper]) =>
    upper ? pairs.join(separator).toUpperCase() : pairs.join(separator),
  );

describe('finds', () => {
  test('any IPv4 address, whatever stands around it, and hides all but its first octet', () => {
    fc.assert(
      fc.property(fc.ipV4(), before, after, (address, left, right) => {
        const found = secretLiterals(`${left}${address}${right}`);
        expect(found.map(({ type }) => type)).toEqual(['ipv4']);
        expect(found[0]?.masked).toMatch(/^\d+\.x\.x\.x$/);
      }),
    );
  });

  test('any IPv4 network', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, bits) => {
        expect(secretLiterals(`the net ${address}/${bits} of`)).toMatchObject([
          { type: 'ipv4', what: 'an IPv4 network' },
        ]);
      }),
    );
  });

  test('any IPv6 address but the empty one, and shows its first group at most', () => {
    const wrapped = fc.constantFrom(
      ['', ''],
      ['at ', '.'],
      ['[', ']:443'],
      ['"', '"'],
      ['(', ', and'],
    );
    fc.assert(
      fc.property(
        fc.ipV6().filter((address) => address !== '::'),
        wrapped,
        (address, [left, right]) => {
          const found = secretLiterals(`${left}${address}${right}`);
          expect(found.map(({ type }) => type)).toEqual(['ipv6']);
          expect(found[0]?.masked).toMatch(/^[0-9a-f]{0,4}:x:x…$/i);
        },
      ),
      { numRuns: 500 },
    );
    expect(
      ['00:00:00:00:00:00::', '::aa:bb:cc:dd:ee:ff'].flatMap((address) => types(address)),
    ).toEqual(['ipv6', 'ipv6']);
  });

  test('any MAC address, in either spelling', () => {
    fc.assert(
      fc.property(
        mac,
        before,
        fc.constantFrom('', ' ', '.', ')', ', and'),
        (address, left, right) => {
          expect(types(`${left}${address}${right}`)).toEqual(['mac']);
        },
      ),
    );
  });

  test('a MAC address in groups of four', () => {
    fc.assert(
      fc.property(fc.array(hexPair, { minLength: 6, maxLength: 6 }), (pairs) => {
        const [a, b, c, d, e, f] = pairs;
        expect(types(`port ${a}${b}.${c}${d}.${e}${f}`)).toEqual(['mac']);
      }),
    );
  });

  test('any VLAN id from 1 to 4094 after the word', () => {
    const word = fc.constantFrom(
      'vlan ',
      'VLAN ',
      'vlan-id ',
      'vlan_id: ',
      'vlan',
      'Vlan=',
      'vlan id is ',
      'vlan tag ',
      'VLANs ',
      'vlan #',
      '{"vlan":',
      'vlans: [',
    );
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 4094 }), after, (left, id, right) => {
        expect(secretLiterals(`on ${left}${id}${right}`)).toEqual([
          { type: 'vlan', what: 'a VLAN id', masked: 'vlan xx' },
        ]);
      }),
    );
  });

  test.each([
    ['key', ['-----BEGIN OPENSSH', 'PRIVATE KEY-----']],
    ['key', ['-----BEGIN', 'PRIVATE KEY-----']],
    ['key', ['-----BEGIN RSA', 'PRIVATE KEY-----']],
  ])('a private key: %s %j', (type, parts) => expect(types(parts.join(' '))).toEqual([type]));

  test.each([
    [`gh${'p_'}${'a1'.repeat(18)}`],
    [`AK${'IA'}${'Q7'.repeat(8)}`],
    [`ts${'key-'}auth-${'k9'.repeat(8)}`],
  ])('an access token: %s', (token) => {
    expect(types(`token ${token} of`)).toEqual(['token']);
  });

  test.each([
    ['https://me', 'hunter2@git.example.com/lab', 'https://me:…@git.example.com/lab'],
    ['see postgres://app', 'p%40ss-w0rd@db-01:5432/app.', 'see postgres://app:…@db-01:5432/app.'],
    ['https://', 'abc@example.com', 'https://:…@example.com'],
  ])('a password in an address: %s:…', (user, rest, hidden) => {
    const text = [user, rest].join(':');
    expect(types(text)).toEqual(['password']);
    expect(hideSecrets(text)).toBe(hidden);
  });

  test('several secrets in one text, each once', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV4(), mac, (first, second, third) => {
        expect(types(`${first}, ${second} and ${third}`).toSorted()).toEqual([
          'ipv4',
          'ipv4',
          'mac',
        ]);
      }),
    );
  });
});

describe('hides', () => {
  test('all but the start of a secret, and nothing else', () => {
    expect(hideSecrets('see 192.0.2.7/24, 2001:db8::5 and vlan 20.')).toBe(
      'see 192.x.x.x/x, 2001:x:x… and vlan xx.',
    );
    expect(hideSecrets('a version 1.2.3 at 12:30')).toBe('a version 1.2.3 at 12:30');
  });

  test('a private key with all that follows, up to its end', () => {
    const [start, end] = ['BEGIN', 'END'].map((word) =>
      [`-----${word} OPENSSH`, 'PRIVATE KEY-----'].join(' '),
    );
    expect(hideSecrets(`my ${start}\nb3BlbnNz\n${end} here`)).toBe('my -----BEGIN… here');
    expect(hideSecrets(`my ${start}\nb3BlbnNz`)).toBe('my -----BEGIN…');
  });

  test('whatever is found', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), mac, before, after, (v4, v6, nic, left, right) => {
        expect(
          secretLiterals(hideSecrets(`${left}${v4}${right} ${v6} ${left}${nic}${right}`)),
        ).toEqual([]);
      }),
    );
  });
});

test.each([
  ['vlan', ['id'], 'vlan'],
  ['host', ['vlanId'], 'vlan'],
  ['host', ['networks', 0], 'vlan'],
  ['dataset', ['network'], 'vlan'],
  ['vlan', ['mtu'], undefined],
  ['host', ['cores'], undefined],
  ['vm', ['vmId'], undefined],
] as const)('a number in %s %j is %s', (kind, path, type) => {
  expect(secretLiterals(inItsPlace(kind, path, 1500))[0]?.type).toBe(type);
});

describe('lets pass', () => {
  test.each([
    '4.0.15.2941', // version of Sonarr: the last part is no octet
    'v1.21.1',
    '1.2.3',
    '2026.8.2',
    [1, 2, 3, 4, 5].join('.'),
    `v${[1, 2, 3, 4].join('.')}`,
    '10de:2684',
    '0000:01:00',
    '0000:01:00.0',
    '1043:889a',
    '12:30',
    '12:30:59',
    '2026-09-28T12:30:59Z',
    'tpl-debian-13-2026-09-28',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'SHA512 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'std::string',
    'Foo::bar',
    'a :: b',
    'styx-servers-vlan',
    `vlan ${802}.1Q`,
    `vlan ${0}`,
    `vlan ${4095}`,
    'VLANs of 3 sites',
    '3 vlans',
    'https://cloud.debian.org/images/cloud/trixie/20260928-2615/debian-13-genericcloud-amd64-20260928-2615.qcow2',
    'https://me@git.example.com/lab',
    'https://me:<password>@git.example.com/lab',
    'https://me:…@git.example.com/lab',
    'https://example.com:8443/people/@me',
    'http://db-01:5432/?user=me@example.com',
    'git@git.example.com:me/lab.git',
    'docker.io/library/nginx:1.29@sha256',
    'https://download.proxmox.com/images/system/debian-13-standard_13.1-2_amd64.tar.zst',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
    'VM.Standard.A1.Flex',
    '/dev/dri/renderD128',
    [300, 1, 2, 3].join('.'),
    [1, 2, 3, 256].join('.'),
  ])('%s', (text) => expect(secretLiterals(text)).toEqual([]));

  test('versions in fields that hold versions', () => {
    fc.assert(
      fc.property(fc.ipV4(), (version) => {
        expect(types(version, true)).toEqual([]);
      }),
    );
  });

  test('four numbers of which one is no octet', () => {
    const numbers = fc.tuple(
      fc.nat(255),
      fc.nat(255),
      fc.nat(255),
      fc.integer({ min: 256, max: 99_999 }),
      fc.nat(3),
    );
    fc.assert(
      fc.property(numbers, ([a, b, c, large, at]) => {
        const parts = [a, b, c];
        parts.splice(at, 0, large);
        expect(types(`version ${parts.join('.')} of`)).toEqual([]);
      }),
    );
  });

  test('fingerprints: runs of pairs that are longer than an address', () => {
    fc.assert(
      fc.property(fc.array(hexPair, { minLength: 9, maxLength: 40 }), (pairs) => {
        expect(types(pairs.join(':'))).toEqual([]);
      }),
    );
  });

  test('prose without digits', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replace(/\d|:/g, '')),
        (text) => {
          fc.pre(!/PRIVATE KEY|[A-Z]{4}|gh._|xox|tskey|glpat|eyJ|PuTTY/.test(text));
          expect(secretLiterals(text)).toEqual([]);
        },
      ),
    );
  });
});
