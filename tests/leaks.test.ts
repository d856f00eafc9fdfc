import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secretLiterals } from '../model/diagnostics/index.ts';
import { git } from './git.ts';

// Addresses, VLAN ids, MACs, tokens and keys stand in the vault and nowhere else: not in data, not
// in what is generated, not in tests or prose.
const root = join(import.meta.dirname, '..');

/** Files that may hold what the scan looks for, and why. */
const allowed: Readonly<Record<string, string>> = {
  'model/diagnostics/secret-literal.ts': 'its comments show what it looks for',
  'model/diagnostics/secret-literal.test.ts':
    'made-up literals of every form are what it tests with',
};

const nobodysIpv4 = [
  String.raw`(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}`,
  String.raw`198\.1[89](?:\.\d{1,3}){2}|(?:24\d|25[0-5])(?:\.\d{1,3}){3}`,
  String.raw`(?:0|127)(?:\.\d{1,3}){3}`,
  String.raw`1\.1\.1\.1|1\.0\.0\.1|8\.8\.8\.8|8\.8\.4\.4|9\.9\.9\.9`,
].join('|');

/**
 * What belongs to nobody: the ranges of RFC 5737 and RFC 3849 for documentation, those of RFC 2544
 * and RFC 1112 (the made-up plan of a large lab is in them), "this host" and "this network" of RFC
 * 1122 (a version of four numbers may look like it), and resolvers that
 * everybody knows.
 */
const nobodys = new RegExp(
  [
    String.raw`(?<![\d.])(?:${nobodysIpv4})(?:\/\d{1,2})?(?!\.?\d)`,
    String.raw`(?<![\w:.])(?:2001:db8:[0-9a-f:]*|::1?)(?:\/\d{1,3})?(?![\w:])`,
    // A comparison in code (how many VLANs there are) is no id.
    String.raw`[!=<>]==? *\d+`,
  ].join('|'),
  'gi',
);

test('no file that Git tracks holds a secret', () => {
  const files = trackedFiles().filter((file) => !(file in allowed));
  expect(files.length).toBeGreaterThan(100);
  expect(
    files.flatMap((file) => leaksIn(file, readFileSync(join(root, file), 'utf8'))).join('\n'),
  ).toBe('');
});

test('the list of exceptions names files that hold something', () => {
  for (const file of Object.keys(allowed))
    expect(leaksIn(file, readFileSync(join(root, file), 'utf8')), file).not.toEqual([]);
});

test('a finding says where it is and masks what it found', () => {
  // Put together here, so that this file holds none.
  const [ipv4, ipv6, mac, vlan] = [
    ['10', '1', '2', '3'].join('.'),
    ['fd00', '', '1'].join(':'),
    Array(6).fill('02').join(':'),
    `vlan ${20}`,
  ];
  const text = [
    `ip: ${ipv4}/24`,
    '',
    `ip: ${ipv6}`,
    `mac: ${mac}`,
    `on ${vlan}`,
    `${'-'.repeat(5)}BEGIN ${'PRIVATE'} KEY-----`,
  ].join('\n');
  expect(leaksIn('a.yml', text)).toEqual([
    'a.yml:1: an IPv4 network, 10.x.x.x/x',
    'a.yml:3: an IPv6 address, fd00:x:x…',
    'a.yml:4: a MAC address, 02:xx…',
    'a.yml:5: a VLAN id, vlan xx',
    'a.yml:6: a private key, -----BEGIN…',
  ]);
});

test('what belongs to nobody is no finding, and its neighbours are', () => {
  const addresses =
    '192.0.2.1 198.51.100.0/24 203.0.113.254 2001:db8::1/64 2001:db8:0:1::/64 ' +
    '198.18.0.1 198.19.255.254/22 240.0.0.1 127.0.0.1 ::1 0.0.0.0 0.11.0.1 1.1.1.1 9.9.9.9';
  expect(leaksIn('a.yml', addresses)).toEqual([]);
  const neighbours = [
    ['192', '0', '3', '1'],
    ['11', '1', '1', '1'],
    ['1', '1', '1', '11'],
    ['8', '8', '8', '80'],
    ['128', '0', '0', '1'],
  ];
  for (const octets of neighbours)
    expect(leaksIn('a.yml', octets.join('.')), octets.join('.')).toHaveLength(1);
  expect(leaksIn('a.yml', ['2001', 'db9', '', '1'].join(':'))).toHaveLength(1);
});

// --- internal ---

/** One that was deleted, but not in a commit yet, is still on Git's list. */
function trackedFiles(): string[] {
  const listed = git(root, 'ls-files', '-z').split('\0');
  return listed.filter((file) => file !== '' && existsSync(join(root, file)));
}

/** `file:line`, and what is there, masked: the report of a test may be public. */
const leaksIn = (file: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const found = secretLiterals(line.replace(nobodys, ''));
    return found.map(({ what, masked }) => `${file}:${index + 1}: ${what}, ${masked}`);
  });
