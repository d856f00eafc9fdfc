import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolved } from '../../generators/fixtures/resolved.ts';
import smallLab from '../../generators/fixtures/small-lab/index.ts';
import {
  defineDataset,
  defineHost,
  defineLab,
  defineLocation,
  defineStoragePool,
  defineVlan,
  gib,
  tib,
} from '../../model/index.ts';
import { filledVault } from '../fixtures/vault.ts';
import { environmentOf } from './environment.ts';
import { needsOf, rootNames, withStateInBucket } from './roots.ts';

const lab = resolved(smallLab);
const vault = parse(filledVault(smallLab));

describe('a root gets', () => {
  test('of a site: its networks and addresses, keys, and access to Proxmox', () => {
    expect(given('asgard')).toEqual({
      TF_VAR_state_passphrase: vault.vault_tofu_state_passphrase,
      PROXMOX_VE_ENDPOINT: vault.vault_proxmox.asgard.endpoint,
      PROXMOX_VE_API_TOKEN: vault.vault_proxmox.asgard.api_token,
      secrets: {
        vlans: vault.vault_vlans,
        addresses: {
          'acheron-management-vlan': vault.vault_addresses['acheron-management-vlan'],
          'styx-servers-vlan': vault.vault_addresses['styx-servers-vlan'],
        },
        ssh_public_keys: vault.vault_ssh_public_keys,
      },
    });
  });

  test('of a site that is planned: nothing that is not there yet', () => {
    expect(given('wano')).toEqual({
      TF_VAR_state_passphrase: vault.vault_tofu_state_passphrase,
      secrets: { vlans: {}, addresses: {}, ssh_public_keys: vault.vault_ssh_public_keys },
    });
  });

  test('of AWS: access, and no variable', () => {
    expect(given('babylon')).toEqual({
      TF_VAR_state_passphrase: vault.vault_tofu_state_passphrase,
      AWS_REGION: vault.vault_aws.region,
      AWS_ACCESS_KEY_ID: vault.vault_aws.access_key_id,
      AWS_SECRET_ACCESS_KEY: vault.vault_aws.secret_access_key,
    });
  });

  test('of Oracle Cloud: where machines are made and from which image, and access', () => {
    expect(given('coruscant')).toMatchObject({
      OCI_PRIVATE_KEY: vault.vault_oci_credentials.private_key,
      OCI_TENANCY_OCID: vault.vault_oci_credentials.tenancy_ocid,
      secrets: { ...vault.vault_oci, ssh_public_keys: vault.vault_ssh_public_keys },
    });
  });

  test('of the edge: account and zone, and access', () => {
    expect(given('edge')).toEqual({
      TF_VAR_state_passphrase: vault.vault_tofu_state_passphrase,
      CLOUDFLARE_API_TOKEN: vault.vault_cloudflare_api_token,
      secrets: vault.vault_cloudflare,
    });
  });
});

test('a root whose state lies in the bucket gets keys of AWS as well', () => {
  const needs = needsOf(lab, 'asgard');
  if (!needs) throw new Error('no root');
  const { provider } = withStateInBucket(needs);
  expect(Object.keys(provider).toSorted()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'PROXMOX_VE_API_TOKEN',
    'PROXMOX_VE_ENDPOINT',
  ]);
});

test('a site gets the address of a machine elsewhere whose share it mounts, and no other there', () => {
  const asgard = defineLocation({ name: 'asgard', provider: 'on-premises' });
  const wano = defineLocation({ name: 'wano', provider: 'on-premises' });
  const sanzu = defineVlan({ name: 'sanzu-storage-vlan', location: wano });
  const size = { cores: 8, memory: gib(64) };
  const atlas = defineHost({
    ...size,
    name: 'asgard-atlas',
    location: asgard,
    platform: 'proxmox',
  });
  const zunesha = defineHost({
    ...size,
    name: 'wano-zunesha',
    location: wano,
    platform: 'truenas',
    networks: [sanzu],
  });
  const mantle = defineStoragePool({
    name: 'zunesha-mantle',
    host: zunesha,
    backend: 'zfs',
    medium: 'hdd',
    capacity: tib(40),
  });
  const backups = defineDataset({
    name: 'mantle-backups',
    pool: mantle,
    content: 'backups',
    share: 'nfs',
    clients: [atlas],
  });
  const parts = [{ asgard, wano, sanzu, atlas, zunesha, mantle, backups }];
  const needs = needsOf(resolved(defineLab({ ...smallLab, parts })), 'asgard');
  expect(needs?.variable?.entries.map(({ from }) => from.join(' '))).toEqual([
    'addresses asgard-plain asgard-atlas',
    'addresses sanzu-storage-vlan wano-zunesha',
    'ssh_public_keys',
  ]);
});

test('what is for another program, or another provider, is not handed on', () => {
  const inherited = {
    PATH: '/bin',
    ANSIBLE_VAULT_PASSWORD_FILE: '/password',
    AWS_SECRET_ACCESS_KEY: 'of the person',
    PROXMOX_VE_INSECURE: 'true',
    CLOUDFLARE_API_TOKEN: 'of the person',
  };
  expect(Object.keys(environment('asgard', inherited)).toSorted()).toEqual([
    'PATH',
    'PROXMOX_VE_API_TOKEN',
    'PROXMOX_VE_ENDPOINT',
    'PROXMOX_VE_INSECURE',
    'TF_VAR_secrets',
    'TF_VAR_state_passphrase',
  ]);
});

test('no other access of the person is mixed with that of the vault', () => {
  const inherited = {
    AWS_SESSION_TOKEN: 'of the person',
    AWS_PROFILE: 'of the person',
    AWS_ENDPOINT_URL_S3: 'https://elsewhere.example.com',
    AWS_CA_BUNDLE: '/etc/ssl/own.pem',
  };
  expect(Object.keys(environment('babylon', inherited)).toSorted()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_CA_BUNDLE',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'TF_VAR_state_passphrase',
  ]);
});

test.for(rootNames(lab))(
  'nothing is handed to %s where a value that it needs is missing',
  (root) => {
    const { vault_tofu_state_passphrase: _, ...others } = vault;
    expect(made(root, others, {})).toMatchObject({
      findings: [{ rule: 'missing-key', key: 'vault_tofu_state_passphrase' }],
    });
  },
);

test('what another root needs may be missing', () => {
  const { vault_cloudflare_api_token: _, ...others } = vault;
  expect(made('asgard', others, {})).toHaveProperty('environment');
});

// --- internal ---

function made(root: string, content: typeof vault, inherited: Readonly<Record<string, string>>) {
  const needs = needsOf(lab, root);
  if (!needs) throw new Error(`there is no root ${root}`);
  return environmentOf(lab, needs, content, inherited);
}

function environment(root: string, inherited: Readonly<Record<string, string>>) {
  const result = made(root, vault, inherited);
  if (!('environment' in result)) throw new Error(JSON.stringify(result.findings));
  return result.environment;
}

/** With the variable `secrets` as what it says. */
function given(root: string) {
  const { TF_VAR_secrets: secrets, ...others } = environment(root, {});
  return secrets === undefined ? others : { ...others, secrets: JSON.parse(secrets) };
}
