import { exampleOf, vaultKeys, vaultSecrets, type ResolvedLab } from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';

/** What a person must know who opens the example. */
export const aboutVault: readonly string[] = [
  'Every secret that the live lab needs. The values are examples to be replaced: networks and',
  'addresses are made up, of ranges that belong to nobody (RFC 5737).',
  'Copy it to group_vars/all/vault.yml, replace each value, and encrypt the whole file with a',
  'password of at least 32 random characters.',
];

/**
 * The content of `vault.example.yml`: a key exists exactly if something live needs it. Values that
 * OpenTofu looks up by name (`vault_vlans`, `vault_addresses`, `vault_cloudflare`, `vault_oci`) hold no
 * token; tokens stand in keys of their own, because they reach providers through the environment.
 */
export function vaultExample(lab: ResolvedLab): DataObject {
  // Plays loop over VLANs and networks, also where there is none yet.
  const {
    vault_domain,
    vault_ssh_public_keys,
    vault_vlans = {},
    vault_addresses = {},
    ...others
  } = nested(
    vaultSecrets(lab).map((secret) => ({ path: vaultKeys(secret.path), value: exampleOf(secret) })),
  );
  return { vault_domain, vault_ssh_public_keys, vault_vlans, vault_addresses, ...others };
}

// --- internal ---

interface Entry {
  readonly path: readonly string[];
  readonly value: Data;
}

/** Entries with the same first step stand in one object. */
const nested = (entries: readonly Entry[]): DataObject =>
  Object.fromEntries(
    [...Map.groupBy(entries, ({ path: [step = ''] }) => step)].map(([step, group]) => [
      step,
      valueOf(group.map(({ path, value }) => ({ path: path.slice(1), value }))),
    ]),
  );

function valueOf(entries: readonly Entry[]): Data {
  const leaf = entries.find(({ path }) => path.length === 0);
  return leaf ? leaf.value : nested(entries);
}
