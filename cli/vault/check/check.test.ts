import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolved } from '../../../generators/fixtures/resolved.ts';
import smallLab from '../../../generators/fixtures/small-lab/index.ts';
import { placeholderOf } from '../../../model/index.ts';
import { ownLab } from '../../../tests/own-lab.ts';
import oneHost from '../../fixtures/small/index.ts';
import { exampleVault, filledVault, vaultPassword } from '../../fixtures/vault.ts';
import { readContent, type Content } from '../content.ts';
import { passwordFindings, vaultFindings, vaultRules } from './index.ts';

const lab = resolved(smallLab);
const whole = filledVault(smallLab);
const styx = 'vault_vlans/styx-servers-vlan';
const acheron = 'vault_vlans/acheron-management-vlan';
const inStyx = 'vault_addresses/styx-servers-vlan';
const inAcheron = 'vault_addresses/acheron-management-vlan';

/** What is changed of a sound vault: the key by its steps, and what stands there then. */
type Changes = Readonly<Record<string, unknown>>;

const gone = Symbol('gone');
const malformed =
  'is not a mapping of keys to values, or an alias (`*name`) in it stands for nothing';

const faults: readonly (readonly [what: string, Changes, finding: string])[] = [
  [
    'a guest without an address',
    { [`${inStyx}/k8s-worker-01`]: gone },
    'missing-key vault_addresses.styx-servers-vlan.k8s-worker-01 is missing ' +
      '(address of k8s-worker-01 in styx-servers-vlan)',
  ],
  [
    'a VLAN that nobody described',
    { [acheron]: gone },
    'missing-key vault_vlans.acheron-management-vlan is missing',
  ],
  ['no tables of addresses', { vault_addresses: gone }, 'missing-key vault_addresses is missing'],
  [
    'a guest that left the lab',
    { [`${inStyx}/minecraft-07`]: '198.51.100.33' },
    'unknown-key vault_addresses.styx-servers-vlan.minecraft-07 is nothing that the lab needs',
  ],
  [
    'a misspelt guest',
    { [`${inStyx}/k8s-worker-01`]: gone, [`${inStyx}/k8s-wroker-01`]: '198.51.100.33' },
    'unknown-key vault_addresses.styx-servers-vlan.k8s-wroker-01 is nothing that the lab needs; ' +
      "did you mean 'k8s-worker-01'?",
  ],
  [
    'a misspelt variable',
    { vault_domain: gone, vault_domian: 'example.com' },
    "unknown-key vault_domian is nothing that the lab needs; did you mean 'vault_domain'?",
  ],
  [
    'a text where a table belongs',
    { [styx]: '198.51.100.0/26' },
    'wrong-type vault_vlans.styx-servers-vlan must have keys of its own',
  ],
  [
    'a password of digits alone',
    { 'vault_services/grafana/admin_password': 12345678 },
    'wrong-type vault_services.grafana.admin_password is read by Ansible as a number',
  ],
  [
    'a password that YAML takes for a word of its own',
    { 'vault_services/grafana/admin_password': true },
    'wrong-type vault_services.grafana.admin_password is read by Ansible as yes or no',
  ],
  [
    'a password that is empty',
    { 'vault_services/grafana/admin_password': '' },
    'wrong-type vault_services.grafana.admin_password has no value',
  ],
  [
    'a key without a value',
    { vault_cloudflare_api_token: null },
    'wrong-type vault_cloudflare_api_token has no value',
  ],
  [
    'an id in quotes',
    { [`${styx}/id`]: '1782' },
    'wrong-type vault_vlans.styx-servers-vlan.id must be a number',
  ],
  [
    'a resolver that is no list',
    { [`${styx}/dns`]: '198.51.100.1' },
    'wrong-type vault_vlans.styx-servers-vlan.dns must be a list of texts',
  ],
  [
    'no key of SSH at all',
    { vault_ssh_public_keys: [] },
    'wrong-type vault_ssh_public_keys must be a list of texts',
  ],
  [
    'a value that is still the example',
    { 'vault_aws/access_key_id': placeholderOf('access key id') },
    'example-value vault_aws.access_key_id is still the example (access key id)',
  ],
  [
    'half an address',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100' },
    'wrong-form vault_addresses.styx-servers-vlan.k8s-worker-01 is no IPv4 address',
  ],
  [
    'an address with a prefix',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100.52/26' },
    'wrong-form vault_addresses.styx-servers-vlan.k8s-worker-01 is no IPv4 address',
  ],
  [
    'an address of another network',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100.210' },
    'address-outside vault_addresses.styx-servers-vlan.k8s-worker-01 ' +
      'is not in the network of styx-servers-vlan',
  ],
  [
    'the address of the gateway',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100.1' },
    'address-is-gateway vault_addresses.styx-servers-vlan.k8s-worker-01 ' +
      'is the gateway of styx-servers-vlan',
  ],
  [
    'the address of a network',
    { [`${inAcheron}/asgard-atlas`]: '198.51.100.192' },
    'address-unusable vault_addresses.acheron-management-vlan.asgard-atlas ' +
      'is the network or its broadcast',
  ],
  [
    'the broadcast of a network',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100.63' },
    'address-unusable vault_addresses.styx-servers-vlan.k8s-worker-01 ' +
      'is the network or its broadcast',
  ],
  [
    'one address for two guests',
    { [`${inStyx}/k8s-worker-01`]: '198.51.100.42' },
    'address-taken vault_addresses.styx-servers-vlan.k8s-worker-01 ' +
      'is also the address of k8s-master-01 in styx-servers-vlan',
  ],
  [
    'one address for a guest and a machine in the cloud',
    { 'vault_addresses/coruscant-public/bastion-01': '198.51.100.212' },
    'address-taken vault_addresses.coruscant-public.bastion-01 ' +
      'is also the address of asgard-godzilla in acheron-management-vlan',
  ],
  [
    'a network without a prefix',
    { [`${styx}/cidr`]: '198.51.100.0' },
    'wrong-form vault_vlans.styx-servers-vlan.cidr is no IPv4 network in CIDR notation',
  ],
  [
    'a network that names an address in it',
    { [`${styx}/cidr`]: '198.51.100.1/26' },
    'network-host-bits vault_vlans.styx-servers-vlan.cidr ' +
      'names an address within the network instead of its first one',
  ],
  [
    'a network that reaches into another',
    { [`${styx}/cidr`]: '198.51.100.0/24' },
    'networks-overlap vault_vlans.acheron-management-vlan.cidr ' +
      'overlaps the network of styx-servers-vlan',
  ],
  [
    'a gateway elsewhere',
    { [`${styx}/gateway`]: '203.0.113.1' },
    'gateway-outside vault_vlans.styx-servers-vlan.gateway ' +
      'is not in the network of styx-servers-vlan',
  ],
  [
    'a gateway that is the broadcast',
    { [`${styx}/gateway`]: '198.51.100.63' },
    'gateway-unusable vault_vlans.styx-servers-vlan.gateway is the network or its broadcast',
  ],
  [
    'a gateway that is a name',
    { [`${styx}/gateway`]: 'router.example.com' },
    'wrong-form vault_vlans.styx-servers-vlan.gateway is no IPv4 address',
  ],
  [
    'a resolver that is a name',
    { [`${styx}/dns`]: ['198.51.100.1', 'dns.example.com'] },
    'wrong-form vault_vlans.styx-servers-vlan.dns holds what is no IP address',
  ],
  [
    'the id 0',
    { [`${styx}/id`]: 0 },
    'id-out-of-range vault_vlans.styx-servers-vlan.id is no id that a VLAN can have',
  ],
  [
    'an id above the last one',
    { [`${styx}/id`]: 4095 },
    'id-out-of-range vault_vlans.styx-servers-vlan.id is no id that a VLAN can have',
  ],
  [
    'half an id',
    { [`${styx}/id`]: 17.5 },
    'id-out-of-range vault_vlans.styx-servers-vlan.id is no id that a VLAN can have',
  ],
  [
    'one id for two VLANs of a site',
    { [`${styx}/id`]: 2097 },
    'id-taken vault_vlans.styx-servers-vlan.id ' +
      'is also the id of acheron-management-vlan, at the same site (asgard)',
  ],
  [
    'a token without a user',
    { 'vault_proxmox/asgard/api_token': 'tofu=00000000-0000-0000-0000-000000000000' },
    'wrong-form vault_proxmox.asgard.api_token is no token of the Proxmox API',
  ],
  [
    'an endpoint without TLS',
    { 'vault_proxmox/asgard/endpoint': 'http://proxmox.example.com:8006/' },
    'wrong-form vault_proxmox.asgard.endpoint is no https address',
  ],
  [
    'a short passphrase',
    { vault_tofu_state_passphrase: 'fifteen letters' },
    'short-passphrase vault_tofu_state_passphrase ' +
      'has fewer than 16 characters, so OpenTofu refuses it',
  ],
  [
    'a private key in place of a public one',
    { vault_ssh_public_keys: ['-----BEGIN OPENSSH'] },
    'wrong-form vault_ssh_public_keys holds what is no public key of SSH',
  ],
  [
    'a name in place of an OCID',
    { 'vault_oci/compartment_id': 'homelab' },
    'wrong-form vault_oci.compartment_id is no OCID',
  ],
  [
    'an address in place of a network',
    { 'vault_oci/admin_cidrs': ['203.0.113.7'] },
    'wrong-form vault_oci.admin_cidrs holds what is no network in CIDR notation, or one of too many addresses',
  ],
  [
    'half of the internet, which may try to sign in',
    { 'vault_oci/admin_cidrs': [`${128}.0.0.0/1`] },
    'wrong-form vault_oci.admin_cidrs holds what is no network in CIDR notation, or one of too many addresses',
  ],
  [
    'a network that is written by an address in its middle',
    { 'vault_oci/admin_cidrs': ['203.0.113.7/24'] },
    'wrong-form vault_oci.admin_cidrs holds what is no network in CIDR notation, or one of too many addresses',
  ],
  [
    'an address of the web in place of the domain',
    { vault_domain: 'https://example.com' },
    'wrong-form vault_domain is no domain',
  ],
];

describe('a vault with one fault has one finding:', () => {
  test.for(faults)('%s', ([, changes, expected]) => {
    expect(told(changed(changes))).toEqual([expected]);
  });

  test('every rule of keys and values stands in the table', () => {
    const found = new Set(faults.map(([, , finding]) => finding.split(' ')[0] ?? ''));
    expect(vaultRules.filter((rule) => !found.has(rule))).toEqual(['not-yaml', 'short-password']);
  });

  test.for(faults)('what is said of %s holds no value', ([, changes]) => {
    const content = changed(changes);
    const said = vaultFindings(lab, content)
      .map(({ message, help }) => `${message} ${help}`)
      .join('\n');
    expect(leavesOf(content).filter((value) => said.includes(value))).toEqual([]);
  });
});

const sound: readonly (readonly [what: string, Changes])[] = [
  ['a network whose gateway is its last address', { [`${styx}/gateway`]: '198.51.100.62' }],
  ['a resolver outside of every network', { [`${styx}/dns`]: ['9.9.9.9'] }],
  ['a resolver that speaks IPv6', { [`${styx}/dns`]: ['2001:db8::53'] }],
  ['the first and the last id', { [`${styx}/id`]: 1, [`${acheron}/id`]: 4094 }],
  [
    'keys of every kind, with and without a comment',
    {
      vault_ssh_public_keys: [
        `ssh-rsa AAAAB3NzaC1yc2E${'A'.repeat(50)}==`,
        `ecdsa-sha2-nistp256 AAAAE2VjZHNh${'A'.repeat(50)} me on my laptop`,
        `sk-ssh-ed25519@openssh.com AAAAGnNrLXNz${'A'.repeat(50)}= token`,
      ],
    },
  ],
  [
    'an endpoint that is an address',
    { 'vault_proxmox/asgard/endpoint': 'https://198.51.100.253:8006' },
  ],
  [
    'a token of a user with a name of its own',
    { 'vault_proxmox/asgard/api_token': 'me@example.com@ldap!my.token=abc-123' },
  ],
  ['a passphrase of exactly 16 characters', { vault_tofu_state_passphrase: 'sixteen letters!' }],
  ['a domain that only this house knows', { vault_domain: 'home.arpa' }],
  ['a network of one address', { 'vault_oci/admin_cidrs': ['203.0.113.7/32'] }],
  [
    'passwords that look like other things',
    { 'vault_services/grafana/admin_password': '{{ # yes: no } 0x10' },
  ],
];

describe('an odd vault that is right has none:', () => {
  test.for(sound)('%s', ([, changes]) => {
    expect(told(changed(changes))).toEqual([]);
  });
});

test('a network of two addresses has both for use', () => {
  const content = parse(filledVault(oneHost));
  Object.assign(content.vault_vlans['acheron-management-vlan'], {
    cidr: '198.51.100.240/31',
    gateway: '198.51.100.240',
  });
  content.vault_addresses['acheron-management-vlan']['asgard-atlas'] = '198.51.100.241';
  expect(vaultFindings(resolved(oneHost), content)).toEqual([]);
});

test.for([
  ['a small lab', smallLab],
  ['the own lab', ownLab],
] as const)('the example of %s lacks real values, and nothing else', ([, declared]) => {
  const found = vaultFindings(resolved(declared), parse(exampleVault(declared)));
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(['example-value']));
  expect(vaultFindings(resolved(declared), parse(filledVault(declared)))).toEqual([]);
});

test('a short password is told, however many blanks are around it', () => {
  expect(passwordFindings(`${'x'.repeat(31)}   \n`)).toMatchObject([{ rule: 'short-password' }]);
  expect(passwordFindings(vaultPassword)).toEqual([]);
});

test.for([
  ['a: 1\nb: "secret', 'is not YAML at line 2: a sign is missing'],
  ['a: secret\na: secret', 'is not YAML at line 2: its key stands twice'],
  ['a: *secret', malformed],
  ['- secret', malformed],
  ['secret', malformed],
] as const)('%j is no vault, and what is said holds nothing of it', ([text, message]) => {
  expect(readContent(text)).toMatchObject({ finding: { rule: 'not-yaml', message } });
});

// --- internal ---

function changed(changes: Changes): Content {
  const content = parse(whole);
  for (const [key, value] of Object.entries(changes)) {
    const steps = key.split('/');
    const last = steps.pop() ?? '';
    let at = content;
    for (const step of steps) at = at[step];
    if (value === gone) delete at[last];
    else at[last] = value;
  }
  return content;
}

const told = (content: Content): string[] =>
  vaultFindings(lab, content).map(({ rule, key, message }) => `${rule} ${key} ${message}`);

/** Texts of some length: a short number is in any sentence. */
const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : typeof value === 'string' && value.length > 6
      ? [value]
      : [];
