import { parse } from 'yaml';
import { generateAll } from '../generators/index.ts';
import type { ResolvedLab } from '../model/index.ts';

export interface VlanSecrets {
  readonly id: number;
  readonly cidr: string;
  readonly gateway: string;
  readonly dns: readonly string[];
}

/** What a site is given of the vault, as OpenTofu reads it. */
export interface SiteSecrets {
  readonly vlans: Readonly<Record<string, VlanSecrets>>;
  readonly addresses: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ssh_public_keys: readonly string[];
}

/** The plan of the example vault, whose addresses belong to nobody. */
export function exampleSecrets(lab: ResolvedLab): SiteSecrets {
  const file = generateAll(lab).find(({ path }) => path.endsWith('/vault.example.yml'));
  const vault: ExampleVault = parse(file?.text ?? '');
  return {
    vlans: vault.vault_vlans,
    addresses: vault.vault_addresses,
    ssh_public_keys: vault.vault_ssh_public_keys,
  };
}

// --- internal ---

interface ExampleVault {
  readonly vault_vlans: SiteSecrets['vlans'];
  readonly vault_addresses: SiteSecrets['addresses'];
  readonly vault_ssh_public_keys: readonly string[];
}
