import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import { syntheticLab } from '../../tests/bench/synthetic.ts';
import { ownLab } from '../../tests/own-lab.ts';
import { filledVault } from '../fixtures/vault.ts';
import { vaultFindings } from './check/index.ts';
import { sync } from './sync.ts';

const person = { sshPublicKeys: [`ssh-ed25519 AAAA${'C'.repeat(60)}`] };
const lab = resolved(smallLab);

describe.for([
  ['a small lab', smallLab],
  ['the own lab', ownLab],
  ['a lab of a hundred guests', syntheticLab(100)],
] as const)('a new vault of %s', ([, declared]) => {
  const own = resolved(declared);
  const { text } = sync(own, '', { person, prune: false });

  test('is right but for what only others know', () => {
    const rules = new Set(vaultFindings(own, parse(text)).map(({ rule }) => rule));
    expect([...rules].filter((rule) => rule !== 'example-value')).toEqual([]);
  });

  test('lacks nothing', () => {
    expect(sync(own, text, { person, prune: true }).text).toBe(text);
  });
});

describe('what is there stays', () => {
  const whole = filledVault(smallLab).replace(
    'vault_aws:',
    '# of the account for copies\nvault_aws:',
  );

  test('as it is, to the letter of its comments', () => {
    const { text } = sync(lab, whole.replace(/ {4}k8s-worker-01: .*\n/, ''), {
      person,
      prune: false,
    });
    expect(text).toContain('# of the account for copies\n');
    const { 'k8s-worker-01': added, ...others } = parse(text).vault_addresses['styx-servers-vlan'];
    const { 'k8s-worker-01': _, ...before } = parse(whole).vault_addresses['styx-servers-vlan'];
    expect(others).toEqual(before);
    expect(Object.values(before)).not.toContain(added);
  });

  test('also where it is malformed', () => {
    const { text } = sync(lab, 'vault_vlans: none\nvault_addresses: [a, b]\n', {
      person,
      prune: false,
    });
    expect(parse(text)).toMatchObject({ vault_vlans: 'none', vault_addresses: ['a', 'b'] });
  });

  test('but a key without a value gets one', () => {
    const { text } = sync(lab, 'vault_domain:\nvault_vlans:\n', { person, prune: false });
    expect(parse(text)).toMatchObject({
      vault_domain: 'example.com',
      vault_vlans: { 'styx-servers-vlan': { id: expect.any(Number) } },
    });
  });
});

test('a full network leaves the address to a person', () => {
  const plain = `vault_vlans:
  acheron-management-vlan: { id: 5, cidr: 192.0.2.0/30, gateway: 192.0.2.1, dns: [192.0.2.1] }
`;
  const addresses: unknown[] = Object.values(
    parse(sync(lab, plain, { person, prune: false }).text).vault_addresses[
      'acheron-management-vlan'
    ],
  );
  expect(addresses.slice(0, 2)).toEqual([
    '192.0.2.2',
    'EXAMPLE-address-of-asgard-godzilla-in-acheron-management-vlan',
  ]);
});

test('the network of a VLAN is told by an id that a person gave it, and no id is given twice', () => {
  const plain = 'vault_vlans: { styx-servers-vlan: { id: 77 }, acheron-management-vlan: {} }';
  const { 'styx-servers-vlan': styx, 'acheron-management-vlan': acheron } = parse(
    sync(lab, plain, { person, prune: false }).text,
  ).vault_vlans;
  expect(styx.cidr).toMatch(/\.77\.0\/24$/);
  expect(acheron.id).toBe(10);
  expect(acheron.cidr).toMatch(/\.10\.0\/24$/);
});
